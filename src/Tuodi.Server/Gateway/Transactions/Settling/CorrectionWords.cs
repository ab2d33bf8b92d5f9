using Tuodi.Kernel;
using Tuodi.Storage.Settling;

namespace Tuodi.Server.Gateway.Transactions.Settling;

/// <summary>Tells a hospital of the settlements that changed because one was taken back: their amounts are not in the answer, and nobody else tells it before the reconciliation.</summary>
internal static class CorrectionWords
{
    private const int NamedMax = 5;

    /// <summary>The warning, or nothing where nothing else changed.</summary>
    public static string? Of(SettlementOutcome outcome)
    {
        var own = outcome.Corrected.Any(row => row.Original == outcome.Row.Original);
        var others = outcome.Corrected.Where(row => row.Original != outcome.Row.Original).ToList();
        List<string> parts = [];
        if (own)
        {
            parts.Add("该结算曾因同年度其他结算变更而更正，本次按原结算金额撤销，更正部分已由中心一并冲回");
        }

        if (others.Count > 0)
        {
            var named = others
                .Take(NamedMax)
                .Select(row => $"结算ID{row.Original}（就诊ID{row.Visit}）个人负担变动{new Money(row.PersonPart).ToPlainString()}元");
            var rest = others.Count > NamedMax ? $"等{others.Count}笔" : string.Empty;
            parts.Add($"同年度以后的结算已随之更正：{string.Join("；", named)}{rest}");
        }

        return parts.Count == 0 ? null : string.Join("。", parts) + "。明细见对账（3202）";
    }
}
