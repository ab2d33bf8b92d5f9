using Tuodi.Kernel;
using Tuodi.Office.Identity;

namespace Tuodi.Office.Auditing;

/// <summary>What an audit found (应救未救核查结果), in the order of the persons' numbers and of their visits, however it was worked out.</summary>
public sealed class AuditResult
{
    /// <summary>The persons of the settlement lists.</summary>
    public required IReadOnlyList<AuditedPerson> People { get; init; }

    /// <summary>Texts that no data file explains.</summary>
    public required IReadOnlyList<UnknownText> Unknown { get; init; }

    /// <summary>How many rows were given.</summary>
    public required int Rows { get; init; }

    /// <summary>All that is not right.</summary>
    public IEnumerable<Finding> Findings => People.SelectMany(person => person.Findings);

    /// <summary>How many settlements there are, each counted once.</summary>
    public int Settlements => People.Sum(person => person.Visits.Count);

    /// <summary>How many visits have a verdict.</summary>
    public int Count(Verdict verdict) => People.Sum(person => person.Visits.Count(visit => visit.Verdict == verdict));

    /// <summary>The sum of all that is owed, column by column.</summary>
    public Money Owed => Sum(Verdict.Owed);

    /// <summary>The sum of all that was overpaid, as an amount above nothing.</summary>
    public Money Overpaid => -Sum(Verdict.Overpaid);

    private Money Sum(Verdict verdict) =>
        new(People.SelectMany(person => person.Visits).Sum(visit => Of(visit.Assistance, verdict) + Of(visit.SecondRound, verdict)));

    private static long Of(AuditedLayer layer, Verdict verdict) => layer.Verdict == verdict ? layer.Difference?.Fen ?? 0 : 0;
}
