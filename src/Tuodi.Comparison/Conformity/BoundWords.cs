using Tuodi.Kernel;
using Tuodi.Policies.Checks;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Terms;

namespace Tuodi.Comparison.Conformity;

/// <summary>Says what a bound asks.</summary>
internal static class BoundWords
{
    private static readonly Bilingual[] ElementNames = [new("比例", "rate"), new("起付线", "deductible"), new("封顶线", "cap")];

    /// <summary>What of a row is compared.</summary>
    public static Bilingual Element(BoundElement element) => ElementNames[(int)element];

    /// <summary>The whole bound.</summary>
    public static Bilingual Of(Policy policy, Bound bound)
    {
        var parts = new List<Bilingual>();
        Add(parts, BoundElement.Rate, bound.Rate, policy, isRate: true);
        Add(parts, BoundElement.Deductible, bound.Deductible, policy, isRate: false);
        Add(parts, BoundElement.Cap, bound.Cap, policy, isRate: false);
        if (bound.Parts is { } paid)
        {
            parts.Add(Parts(policy, paid));
        }

        return new Bilingual(
            string.Join("；", parts.Select(part => part.In(Language.Chinese))),
            string.Join("; ", parts.Select(part => part.In(Language.English)))
        );
    }

    /// <summary>The parts of the bill that may be paid.</summary>
    public static Bilingual Parts(Policy policy, IReadOnlyList<BillPart> parts)
    {
        return new Bilingual($"支付范围：{In(Language.Chinese, "、")}", $"pays of {In(Language.English, ", ")}");

        string In(Language language, string between)
        {
            var words = new Settlement.Explaining.TermWords(policy, language);
            return string.Join(between, parts.Select(words.Part));
        }
    }

    private static void Add(List<Bilingual> parts, BoundElement element, BoundTest? test, Policy policy, bool isRate)
    {
        if (test is null)
        {
            return;
        }

        parts.Add(
            new Bilingual(
                Test(Language.Chinese, "不低于 ", "不高于 ", "约为 ", "无"),
                Test(Language.English, "at least ", "at most ", "about ", "none")
            )
        );

        string Test(Language language, string least, string most, string about, string none)
        {
            var words = new Settlement.Explaining.TermWords(policy, language);
            var value = isRate ? words.Rate(test.Value) : words.Of(test.Value);
            var name = Element(element).In(language);
            return test.Kind switch
            {
                BoundKind.AtLeast => $"{name} {least}{value}",
                BoundKind.AtMost => $"{name} {most}{value}",
                BoundKind.About => $"{name} {about}{value}",
                _ => $"{name} {none}",
            };
        }
    }
}
