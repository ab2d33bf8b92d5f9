using Tuodi.Server.Gateway.Codes;
using Tuodi.Storage.Transactions;

namespace Tuodi.Server.Gateway.Transactions.Reconciling;

/// <summary>Which settlements a reconciliation is about (对账): by the time of settlement, the office that clears, the scheme and the kind of clearing, as far as they are said.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Office">The office that clears (结算经办机构): the division of insurance, or the city or province above it; nothing for all.</param>
/// <param name="Scheme">The scheme, or nothing for all.</param>
/// <param name="Clearing">The kind of clearing, or nothing for all.</param>
/// <param name="OnlyReversals">Whether only reversals count.</param>
internal sealed record StatementPeriod(DateOnly From, DateOnly To, string? Office, string? Scheme, string? Clearing, bool OnlyReversals)
{
    /// <summary>The rows of an institution in the period, as a condition; its parameters are <see cref="Parameters"/>.</summary>
    public const string Condition = "institution = @institution and at >= @from and at <= @to and (scheme = @scheme or @scheme is null)";

    private const int DaysMax = 366;

    /// <summary>The parameters of <see cref="Condition"/>.</summary>
    public object Parameters(string institution) =>
        new
        {
            institution,
            from = BeijingDays.Start(From),
            to = BeijingDays.End(To),
            scheme = Scheme,
        };

    /// <summary>Reads what 3201 and 3202 have in common; days that are not said are the day of the request.</summary>
    /// <exception cref="GatewayRefusal">The days are wrong way round or too far apart.</exception>
    public static StatementPeriod Read(GatewayCall call, GatewayNode node)
    {
        var today = Instants.Day(call.Arrived.Micros());
        var from = node.Day("stmt_begndate") ?? node.Day("stmt_enddate") ?? today;
        var to = node.Day("stmt_enddate") ?? (from > today ? from : today);
        if (to < from || to.DayNumber - from.DayNumber > DaysMax)
        {
            throw new GatewayRefusal($"对账开始日期{from:yyyy-MM-dd}至结束日期{to:yyyy-MM-dd}有误，最长{DaysMax}天");
        }

        return new StatementPeriod(
            from,
            to,
            node.Text("setl_optins"),
            node.Text("insutype"),
            node.Text("clr_type"),
            node.Flag("refd_setl_flag") ?? false
        );
    }

    /// <summary>Whether a settlement belongs to it, as far as its row does not say so by time and scheme.</summary>
    public bool Has(string area, string medType, bool isReversal, CodeMaps codes) =>
        (Office is null || IsUnder(area, Office))
        && (Clearing is null || codes.Clearing(medType) == Clearing)
        && (isReversal || !OnlyReversals);

    // A city's own pool (市本级) is written 4301 99, a province's 43 99 00 where it is written at all; hospitals mean the city, the province.
    private static bool IsUnder(string area, string office) =>
        area == office
        || (
            office.Length == 6
            && (office.EndsWith("0000", StringComparison.Ordinal) || office.EndsWith("9900", StringComparison.Ordinal))
            && area.StartsWith(office[..2], StringComparison.Ordinal)
        )
        || (
            office.Length == 6
            && (office.EndsWith("00", StringComparison.Ordinal) || office.EndsWith("99", StringComparison.Ordinal))
            && area.StartsWith(office[..4], StringComparison.Ordinal)
        );
}
