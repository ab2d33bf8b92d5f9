using Tuodi.Kernel;

namespace Tuodi.Comparison.Conformity;

/// <summary>Puts the smallest household into a finding, or says why there is none.</summary>
internal static class Examples
{
    private static readonly Bilingual None = new(
        "所有账单下支付相同，或所需数值未知",
        "no bill is paid differently, or a value that is needed is not known"
    );

    /// <summary>With the smallest household of a category.</summary>
    public static ConformityFinding With(ConformityFinding finding, SmallestHousehold search, int category) =>
        Put(finding, search.Of(category));

    /// <summary>With the smallest household of any of some categories.</summary>
    public static ConformityFinding WithAny(ConformityFinding finding, SmallestHousehold search, IEnumerable<int> categories) =>
        Put(finding, categories.Select(search.Of).OfType<ConformityExample>().MinBy(example => example.Bill));

    private static ConformityFinding Put(ConformityFinding finding, ConformityExample? example) =>
        example is null ? finding with { NoExample = None } : finding with { Example = example };
}
