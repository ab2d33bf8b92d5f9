using Tuodi.Recipients.Register;

namespace Tuodi.Web.Pages.Persons;

/// <summary>Whose pages these are.</summary>
/// <param name="Person">The person.</param>
/// <param name="IsClear">Whether names and numbers are shown in clear, which is logged.</param>
public sealed record PersonHead(InsuredPerson Person, bool IsClear = false)
{
    /// <summary>Where the pages are.</summary>
    public string Path => PersonPages.Path(Person.Area, Person.Id);
}
