namespace Tuodi.Legislation.Texts;

/// <summary>Where in a text a clause stands: 第十五条（一）, 六（一）1, 第十四条第二款.</summary>
/// <param name="Marks">From the outermost that counts in a citation: chapters are left out, articles are numbered through.</param>
/// <param name="Paragraph">Which paragraph (款) under the last mark, from 1; 0 for the words of a heading, from 1 on for a text without numbering the paragraph of the text.</param>
public sealed record ClausePlace(IReadOnlyList<ClauseMark> Marks, int Paragraph)
{
    /// <summary>The annex in which it stands (附件, 附件1); nothing for the text itself.</summary>
    public string? Annex { get; init; }

    /// <summary>The citation without the paragraph, as 第十五条（一）; 第3段 where nothing is numbered; behind the annex: 附件 第1段.</summary>
    public string Citation =>
        (Annex, Marks.Count) switch
        {
            (null, 0) => $"第{Paragraph}段",
            (null, _) => string.Concat(Marks),
            (_, 0) => Paragraph == 0 ? Annex : $"{Annex} 第{Paragraph}段",
            _ => $"{Annex} {string.Concat(Marks)}",
        };

    /// <summary>The outermost numbering: the article, or the main point of a notice.</summary>
    public ClauseMark? Outermost => Marks.Count == 0 ? null : Marks[0];

    /// <summary>The outermost numbering and the annex in which it counts; 第一条 of an annex is another article than that of the text.</summary>
    public (string? Annex, ClauseMark? Mark) Article => (Annex, Outermost);

    /// <summary>The citation with the paragraph where it is not the first: 第十四条第二款.</summary>
    public override string ToString() =>
        Marks.Count == 0 || Paragraph <= 1 ? Citation
        : Marks.Count == 1 && Marks[0].Level == ClauseLevel.Article ? $"{Citation}第{ChineseNumerals.Write(Paragraph)}款"
        : $"{Citation}第{ChineseNumerals.Write(Paragraph)}段";

    /// <inheritdoc/>
    public bool Equals(ClausePlace? other) =>
        other is not null && Annex == other.Annex && Paragraph == other.Paragraph && Marks.SequenceEqual(other.Marks);

    /// <inheritdoc/>
    public override int GetHashCode() => Marks.Aggregate(Paragraph, HashCode.Combine);
}
