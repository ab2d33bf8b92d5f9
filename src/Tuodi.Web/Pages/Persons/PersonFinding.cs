using Tuodi.Recipients.Register;
using Tuodi.Server.Api.Http;
using Tuodi.Server.Api.Resources;
using Tuodi.Storage.Rows;
using Tuodi.Web.Framing;

namespace Tuodi.Web.Pages.Persons;

/// <summary>Finds persons by whatever a clerk has: a number, a name or its beginning, or the initials of one.</summary>
internal static class PersonFinding
{
    private const int FoundMax = 50;

    /// <summary>The form, and those whose names have the initials of the address.</summary>
    public static async Task<PageAnswer> ShowAsync(PageCall call)
    {
        var initials = call.Fields.Text("initials")?.ToLowerInvariant();
        return initials is null || !initials.All(char.IsAsciiLetterLower)
            ? PageAnswer.Show<PersonSearchPage, PersonSearch>(new(null))
            : await PersonTable
                .Of(call)
                .AnswerAsync(
                    call,
                    Beginning(initials).Seen(call.User.Scope),
                    table => PageAnswer.Show<PersonSearchPage, PersonSearch>(new(table))
                );
    }

    /// <summary>Finds by one field. Names and numbers of documents are posted and never stand in an address, where histories and logs would keep them.</summary>
    public static async Task<PageAnswer> FindAsync(PageCall call)
    {
        var asked = call.Fields.Needed("find", call.Fields.Text("find"));
        if (!call.Fields.AreGood)
        {
            return PageAnswer.ShowAgain<PersonSearchPage, PersonSearch>(new(null));
        }

        if (asked.Length <= NameInitials.LengthMax && asked.All(char.IsAsciiLetter))
        {
            return PageAnswer.GoTo(LocalAddress.With(PersonPages.Search, "initials", asked.ToLowerInvariant()));
        }

        IReadOnlyList<InsuredPerson> found = asked.All(char.IsAscii)
            ? [.. await ByAsync(call, new Conditions().And("id = @id", "id", asked)), .. await ByDocumentAsync(call, asked)]
            : await ByAsync(
                call,
                // The initials are what has the index; they narrow a beginning of a name down to few.
                Beginning(NameInitials.Of(asked)).And("substr(name, 1, length(@name)) = @name", "name", asked)
            );
        return found is [var only]
            ? PageAnswer.GoTo(PersonPages.Path(only.Area, only.Id))
            : PageAnswer.Show<PersonSearchPage, PersonSearch>(new(PersonTable.Found(call, found, FoundMax)));
    }

    private static Task<IReadOnlyList<InsuredPerson>> ByDocumentAsync(PageCall call, string number) =>
        ByAsync(call, new Conditions().And("cert_no = @number", "number", number.ToUpperInvariant()));

    private static Task<IReadOnlyList<InsuredPerson>> ByAsync(PageCall call, Conditions conditions) =>
        call.Service.QueryAsync<InsuredPerson>(
            $"{Tables.Person.Select}{conditions.Seen(call.User.Scope).Where} order by initials, id, area limit {FoundMax + 1}",
            conditions.Values,
            call.Cancel
        );

    // Initials are small letters only, so that a range of them means the same in every order of texts.
    private static Conditions Beginning(string initials)
    {
        var conditions = new Conditions().And("initials >= @initials and initials <= @last", "initials", initials);
        conditions.Set("last", initials.PadRight(NameInitials.LengthMax + 1, 'z'));
        return conditions;
    }
}
