using System.Collections.ObjectModel;
using Tuodi.Kernel;
using Tuodi.Office.Enrolment.Amounts;

namespace Tuodi.Office.Enrolment.Ledger;

/// <summary>The ledger of subsidised enrolment after some month: a fold of the months' full lists, from nothing else.</summary>
public sealed record EnrolmentLedger
{
    /// <summary>The ledger before any list.</summary>
    public static EnrolmentLedger Empty { get; } = new();

    /// <summary>The month of the last list, or nothing before the first.</summary>
    public string? Month { get; init; }

    /// <summary>The entries by identity number.</summary>
    public IReadOnlyDictionary<string, LedgerEntry> Entries { get; init; } = ReadOnlyDictionary<string, LedgerEntry>.Empty;

    /// <summary>The ledger before the last list, so that a corrected list of the same month can take its place.</summary>
    public EnrolmentLedger? Before { get; init; }

    /// <summary>The entries that the last list changed.</summary>
    public IEnumerable<LedgerEntry> Changed => Entries.Values.Where(entry => entry.Last.Month == Month);

    /// <summary>The ledger of several lists; those of one month together are its full list.</summary>
    public static EnrolmentLedger Of(IEnumerable<MonthList> lists, IdentityBook identities) =>
        lists
            .GroupBy(list => list.Month, StringComparer.Ordinal)
            .OrderBy(month => month.Key, StringComparer.Ordinal)
            .Select(month => new MonthList(month.Key, [.. month.SelectMany(list => list.Rows)]))
            .Aggregate(Empty, (ledger, list) => ledger.With(list, identities));

    /// <summary>The ledger after a further list. A list of the month that was last takes the place of that, so the same list twice changes nothing.</summary>
    /// <exception cref="ProblemException">The list is of an earlier month than the last, or empty.</exception>
    public EnrolmentLedger With(MonthList list, IdentityBook identities)
    {
        if (list.Month == Month)
        {
            return (Before ?? Empty).With(list, identities);
        }

        if (string.CompareOrdinal(list.Month, Month) < 0)
        {
            throw Refuse(list, $"The list of {list.Month} comes after that of {Month}", "Give the lists of all months together.");
        }

        if (list.Rows.Count == 0)
        {
            throw Refuse(list, $"The list of {list.Month} names nobody, which would cancel everybody", "Give the full list.");
        }

        var entries = Entries.ToDictionary(StringComparer.Ordinal);
        var listed = list.Rows.GroupBy(row => row.PersonId, StringComparer.Ordinal).ToDictionary(rows => rows.Key, StringComparer.Ordinal);
        foreach (var (person, rows) in listed)
        {
            entries[person] = EntryFold.Listed(entries.GetValueOrDefault(person), list.Month, [.. rows], identities);
        }

        foreach (var entry in Entries.Values.Where(entry => entry.CancelledMonth is null && !listed.ContainsKey(entry.PersonId)))
        {
            entries[entry.PersonId] = EntryFold.Missing(entry, list.Month);
        }

        return new EnrolmentLedger
        {
            Month = list.Month,
            Entries = entries,
            Before = this with { Before = null },
        };
    }

    private static ProblemException Refuse(MonthList list, string wrong, string remedy) =>
        new(new Problem(list.Rows.Count > 0 ? list.Rows[0].Spot : new Spot(list.Month, 0, 0), wrong, remedy));
}
