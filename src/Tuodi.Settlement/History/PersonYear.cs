using Tuodi.Policies.Rulebooks;
using Tuodi.Settlement.Accumulation;
using Tuodi.Settlement.Facts;
using Tuodi.Settlement.Interpreting;
using Tuodi.Settlement.Results;

namespace Tuodi.Settlement.History;

/// <summary>A person's visits in the order in which they were settled; what is done to it gives a new one and the differences.</summary>
/// <remarks>A settled visit is never altered: reversing or correcting settles again what came after, and says by how much each visit differs.</remarks>
public sealed class PersonYear
{
    private readonly IRulebooks _rulebooks;
    private readonly Accumulators? _start;

    private PersonYear(IRulebooks rulebooks, Person person, Accumulators? start, IReadOnlyList<SettledVisit> settled)
    {
        _rulebooks = rulebooks;
        Person = person;
        _start = start;
        Settled = settled;
    }

    /// <summary>The person.</summary>
    public Person Person { get; }

    /// <summary>The settled visits in order.</summary>
    public IReadOnlyList<SettledVisit> Settled { get; }

    /// <summary>A person without settled visits.</summary>
    /// <param name="rulebooks">The rules by day.</param>
    /// <param name="person">The person.</param>
    /// <param name="start">What the year has come to before, or nothing.</param>
    public static PersonYear Start(IRulebooks rulebooks, Person person, Accumulators? start) => new(rulebooks, person, start, []);

    /// <summary>With one more visit, settled by what the year has come to when it arrives, however late.</summary>
    /// <exception cref="MissingFactException">Something that decides is not known.</exception>
    public PersonYear Settle(Visit visit)
    {
        var rulebook = _rulebooks.On(visit.Date);
        var settled = Interpreter.Settle(rulebook, Person, visit, Before(visit.Date.Year, rulebook));
        return new PersonYear(_rulebooks, Person, _start, [.. Settled, settled]);
    }

    /// <summary>Without a visit: those after it are worked out again from the year as it was before it.</summary>
    public (PersonYear Year, IReadOnlyList<Difference> Differences) Reverse(string id) =>
        Again(_rulebooks, Person, Settled.Select(settled => settled.Visit).Where(visit => visit.Id != id));

    /// <summary>With other facts of one visit.</summary>
    public (PersonYear Year, IReadOnlyList<Difference> Differences) Correct(Visit corrected) =>
        Again(_rulebooks, Person, Settled.Select(settled => settled.Visit.Id == corrected.Id ? corrected : settled.Visit));

    /// <summary>With other facts of the person, or under other rules.</summary>
    public (PersonYear Year, IReadOnlyList<Difference> Differences) Correct(Person person, IRulebooks rulebooks) =>
        Again(rulebooks, person, Settled.Select(settled => settled.Visit));

    /// <summary>In the order of the visits' days: what a late visit would have changed had it come in time.</summary>
    public (PersonYear Year, IReadOnlyList<Difference> Differences) InOrderOfDays() =>
        Again(_rulebooks, Person, Settled.Select(settled => settled.Visit).OrderBy(visit => visit.Date));

    /// <summary>What a year has come to so far.</summary>
    public Accumulators Before(int year, Rulebook rulebook)
    {
        var layout = Layouts.Of(rulebook.Policy);
        var last = Settled.LastOrDefault(settled => settled.After.Year == year)?.After ?? (_start?.Year == year ? _start : null);

        // Another year starts from nothing but the months that windows still reach.
        last ??= Settled.LastOrDefault(settled => settled.After.Year < year)?.After ?? _start;
        return last is null ? Accumulators.Empty(layout, year) : last.For(layout, year);
    }

    private (PersonYear Year, IReadOnlyList<Difference> Differences) Again(IRulebooks rulebooks, Person person, IEnumerable<Visit> visits)
    {
        var year = visits.Aggregate(Start(rulebooks, person, _start), (so, visit) => so.Settle(visit));
        return (year, Difference.Between(Settled, year.Settled));
    }
}
