using Tuodi.Coverage.Elements;
using Tuodi.Coverage.Register;

namespace Tuodi.Web.Pages.Legislation.Coverage;

/// <summary>A clause that speaks of an element, or the element alone where none does.</summary>
/// <param name="Element">The element.</param>
/// <param name="Clause">The clause, or nothing.</param>
internal sealed record ElementRow(ElementCoverage Element, Clause? Clause)
{
    public static IEnumerable<ElementRow> Of(ElementCoverage element) =>
        element.Fact.Clauses.Count == 0
            ? [new ElementRow(element, null)]
            : element.Fact.Clauses.Select(clause => new ElementRow(element, clause));
}
