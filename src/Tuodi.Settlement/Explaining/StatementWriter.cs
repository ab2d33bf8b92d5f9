using System.Text;
using Tuodi.Kernel;
using Tuodi.Policies.Terms;
using Tuodi.Settlement.Results;

namespace Tuodi.Settlement.Explaining;

/// <summary>Writes the statement of a settled visit (费用结算单): every figure with its sum and its article, so that a person can work it out by hand.</summary>
public static class StatementWriter
{
    private static readonly Bilingual[] Kinds =
    [
        new("住院", "inpatient"), new("普通门诊", "outpatient"), new("门诊慢特病", "chronic outpatient"), new("急诊", "emergency"), new("依申请救助", "application"),
    ];

    /// <summary>The statement.</summary>
    /// <param name="settled">The settled visit.</param>
    /// <param name="language">The language.</param>
    /// <param name="full">Whether what did not decide is shown too.</param>
    public static string Write(SettledVisit settled, Language language, bool full)
    {
        var words = new Wording(language);
        var text = new StringBuilder();
        Head(settled, words, text);
        var number = 0;
        foreach (var result in settled.Layers)
        {
            if (full || Decided(result))
            {
                number++;
                LayerWriter.Write(number, result, words, full, text);
            }
        }

        Foot(settled, words, text);
        return text.ToString();
    }

    private static bool Decided(LayerResult result) => result.Paid > Money.Zero || result.Work is { Cut.Fen: > 0 } || result.Outcome == LayerOutcome.Given;

    private static void Head(SettledVisit settled, Wording words, StringBuilder text)
    {
        var policy = settled.Rulebook.Policy;
        var visit = settled.Visit;
        text.AppendLine($"{words[policy.Title]} ({policy.Division})  {policy.Effective}");
        text.AppendLine($"{words["就诊", "Visit"]} {visit.Id}  {visit.Date:yyyy-MM-dd}  {words[Kinds[visit.Kind]]}");
        text.Append($"{words["医疗费用总额", "Total bill"]} {visit.Bill.Total}");
        Part(BillPart.InPolicy, words["其中政策范围内", "in policy scope"]);
        Part(BillPart.FirstPay, words["先行自付", "first pay"]);
        Part(BillPart.OverLimit, words["超限价", "over limit"]);
        Part(BillPart.OutOfPolicy, words["目录外自费", "out of policy"]);
        text.AppendLine();

        void Part(BillPart part, string name)
        {
            if (visit.Bill[part] is { } amount && (amount > 0 || part == BillPart.InPolicy))
            {
                text.Append($"  {name} {new Money(amount)}");
            }
        }
    }

    private static void Foot(SettledVisit settled, Wording words, StringBuilder text)
    {
        text.AppendLine();
        text.Append($"{words["您个人支付", "You pay"]} {settled.Person}");
        if (settled.PersonInPolicy is { } inPolicy && inPolicy != settled.Person)
        {
            text.Append($"  {words["其中政策范围内", "of which in policy scope"]} {inPolicy}");
        }

        text.AppendLine();
        var paid = settled.Layers.Where(result => result.Paid > Money.Zero).Select(result => $" - {result.Paid}");
        text.AppendLine($"  {settled.Visit.Bill.Total}{string.Concat(paid)} = {settled.Person}");
        text.AppendLine($"{words["规则指纹", "Rules"]} {settled.Rulebook.Policy.Hash[..16]}");
        foreach (var warning in settled.Warnings)
        {
            text.AppendLine($"{words["注意", "Note"]}: {warning}");
        }
    }
}
