using Tuodi.Kernel;
using Tuodi.Office.Enrolment.Amounts;
using Tuodi.Office.Enrolment.Ledger;
using Tuodi.Office.Lists;
using Tuodi.Tests.Office.Reading;

namespace Tuodi.Tests.Office.Enrolment;

/// <summary>Ledgers of a test: a yearly table of four identities, lists of months, and a ledger as a text to compare.</summary>
internal static class Ledgers
{
    public const string Special = "特困人员";
    public const string Minimum = "民政城乡低保对象";
    public const string Marginal = "低保边缘户";
    public const string Unstable = "脱贫不稳定户";

    private static readonly Spot Nowhere = new("list.csv", 2, 1);

    public static AmountTable Table { get; } =
        ListedAmounts.Of([
            Amount(Special, 1, "一档", 0, 400),
            Amount(Minimum, 2, "一档", 40, 360),
            Amount(Minimum, 2, "二档", 375, 400),
            Amount(Marginal, 3, "一档", 120, 280),
            Amount(Unstable, 4, "一档", 120, 280),
        ]);

    public static IdentityBook Book { get; } = BookOf([], []);

    public static IdentityBook BookOf(IReadOnlyList<RecipientIdentityRow> recipients, IReadOnlyList<IdentityTermRow> terms) =>
        new(Table, recipients, terms, Reading.Lists.Data.Identities);

    public static EnrolmentAmountRow Amount(string identity, int? rank, string? tier, int? own, int? subsidy, Period? valid = null) =>
        new(Nowhere, identity, rank, tier, null, Yuan(own), Yuan(subsidy), valid, null);

    public static IdentityTermRow Term(params string[] words) => new(Nowhere, words, [], []);

    public static RecipientIdentityRow Recipient(string identity, int rank, params string[] includes) =>
        new(Nowhere, identity, rank, includes);

    public static EnrolmentRow Row(int person, string identity, string month, DateOnly? included = null, DateOnly? paid = null) =>
        new(Nowhere, Reading.Lists.Id(person), identity, null, null, null, included, paid, month);

    public static MonthList Month(string month, params (int Person, string Identity)[] rows) =>
        new(month, [.. rows.Select(row => Row(row.Person, row.Identity, month))]);

    public static EnrolmentLedger Fold(params MonthList[] months) =>
        months.Aggregate(EnrolmentLedger.Empty, (ledger, list) => ledger.With(list, Book));

    public static LedgerEntry Of(this EnrolmentLedger ledger, int person) => ledger.Entries[Reading.Lists.Id(person)];

    /// <summary>All that a ledger says, in the order of the numbers.</summary>
    public static string Text(EnrolmentLedger ledger) =>
        string.Join(
            '\n',
            ledger
                .Entries.Values.OrderBy(entry => entry.PersonId, StringComparer.Ordinal)
                .Select(entry =>
                    $"{entry.PersonId} {entry.Name} {entry.Town} {entry.Included} {entry.Paid} {string.Join(',', entry.Identities)} {string.Join(',', entry.Changes)}"
                )
                .Prepend(ledger.Month)
        );

    public static Money? Yuan(int? yuan) => yuan is { } said ? Money.OfYuan(said) : null;
}
