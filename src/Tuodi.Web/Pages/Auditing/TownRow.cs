using Tuodi.Kernel;
using Tuodi.Web.Framing;

namespace Tuodi.Web.Pages.Auditing;

/// <summary>What was found in a township.</summary>
/// <param name="Name">The township, or nothing where neither roster nor list names one.</param>
/// <param name="People">The persons of whom something is not right.</param>
public sealed record TownRow(string? Name, IReadOnlyList<FoundPerson> People)
{
    /// <summary>To how many persons something is owed.</summary>
    public int Missed { get; } = People.Count(person => person.Owed > Money.Zero);

    /// <summary>What is owed to them.</summary>
    public Money Owed { get; } = new(People.Sum(person => person.Owed.Fen));

    /// <summary>What was paid too much, as an amount above nothing.</summary>
    public Money Overpaid { get; } = new(People.Sum(person => person.Overpaid.Fen));

    /// <summary>Of how many persons something cannot be said.</summary>
    public int Open { get; } = People.Count(person => person.Open > 0);

    /// <summary>The townships, the one to which most is owed first.</summary>
    public static IReadOnlyList<TownRow> Of(IReadOnlyList<FoundPerson> people) =>
        [
            .. people
                .GroupBy(person => person.Person.Town)
                .Select(town => new TownRow(town.Key, [.. town]))
                .OrderByDescending(town => town.Owed)
                .ThenBy(town => town.Name, StringComparer.Ordinal),
        ];

    /// <summary>What a person's township is called.</summary>
    internal static string NameOf(PageCall call, FoundPerson person) => person.Person.Town ?? call.W["audits.no-town"];
}
