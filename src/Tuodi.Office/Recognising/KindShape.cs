using Tuodi.Kernel;
using Tuodi.Office.Lists;

namespace Tuodi.Office.Recognising;

/// <summary>By what a kind of list is known.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Needs">What it cannot be without; of each entry, one field suffices.</param>
/// <param name="Usual">The columns it has where it comes from.</param>
/// <param name="May">Columns that it may have besides.</param>
/// <param name="Without">Columns of other kinds that it never has.</param>
/// <param name="Words">Words in names and titles that speak for it.</param>
/// <param name="Implied">The identity that the presence of a column implies.</param>
public sealed record KindShape(
    ListKind Kind,
    Bilingual Title,
    IReadOnlyList<IReadOnlyList<Field>> Needs,
    IReadOnlySet<Field> Usual,
    IReadOnlySet<Field> May,
    IReadOnlySet<Field> Without,
    IReadOnlyList<string> Words,
    IReadOnlyDictionary<Field, string> Implied
)
{
    /// <summary>The needs that these fields leave open.</summary>
    public IReadOnlyList<IReadOnlyList<Field>> Lacking(IReadOnlySet<Field> fields) => [.. Needs.Where(need => !need.Any(fields.Contains))];

    /// <summary>Whether these fields can be of this kind.</summary>
    public bool Fits(IReadOnlySet<Field> fields) => Lacking(fields).Count == 0 && !Without.Any(fields.Contains);

    /// <summary>How alike these fields are to its usual columns, in thousandths: what both have, of what either has.</summary>
    public int Likeness(IReadOnlySet<Field> fields)
    {
        var both = fields.Count(Usual.Contains);
        var either = Usual.Count + fields.Count(field => !Usual.Contains(field) && !May.Contains(field) && !Anywhere(field));
        return both * 1000 / Math.Max(either, 1);
    }

    private static bool Anywhere(Field field) => field is Field.Number or Field.Remark or Field.Phone or Field.Status;
}
