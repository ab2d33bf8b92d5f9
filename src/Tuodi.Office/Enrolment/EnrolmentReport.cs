using Tuodi.Office.Enrolment.Amounts;
using Tuodi.Office.Enrolment.Ledger;
using Tuodi.Office.Enrolment.Results;
using Tuodi.Office.Lists;

namespace Tuodi.Office.Enrolment;

/// <summary>What the enrolment lists of a month come to.</summary>
public sealed record EnrolmentReport
{
    /// <summary>The lists as they were understood.</summary>
    public required IReadOnlyList<OfficeList> Lists { get; init; }

    /// <summary>The yearly table.</summary>
    public required AmountTable Table { get; init; }

    /// <summary>The identities of the year, the best first.</summary>
    public required IdentityBook Identities { get; init; }

    /// <summary>The insurance year.</summary>
    public required int Year { get; init; }

    /// <summary>The months whose lists were folded, in order.</summary>
    public required IReadOnlyList<string> Months { get; init; }

    /// <summary>Months between the first and the last without a list: who left and came back in one of them was not seen.</summary>
    public required IReadOnlyList<string> MonthsWithoutList { get; init; }

    /// <summary>The ledger after the last month.</summary>
    public required EnrolmentLedger Ledger { get; init; }

    /// <summary>The persons of the ledger by township, village and number.</summary>
    public required IReadOnlyList<EnrolmentResult> People { get; init; }

    /// <summary>The claims of the tax bureau, in the same order.</summary>
    public required IReadOnlyList<ClaimCheck> Claims { get; init; }

    /// <summary>Where the yearly table is not what the policy gives; nothing when no policy was asked for.</summary>
    public IReadOnlyList<PolicyDifference>? Differences { get; init; }

    /// <summary>How many entries the last list marked so.</summary>
    public int Count(LedgerMark mark) => Ledger.Changed.Count(entry => entry.Last.Mark == mark);

    /// <summary>The identities of the ledger that the yearly table does not have, with the number of persons of each.</summary>
    public IReadOnlyList<(string Text, int People)> Unknown =>
        [
            .. People
                .SelectMany(person => person.Entry.Identities)
                .Where(identity => !identity.IsKnown)
                .GroupBy(identity => identity.Name, StringComparer.Ordinal)
                .Select(group => (group.Key, group.Count()))
                .OrderBy(each => each.Key, StringComparer.Ordinal),
        ];
}
