namespace Tuodi.Legislation.Texts;

/// <summary>One numbering: its level and number.</summary>
/// <param name="Level">Which kind of numbering.</param>
/// <param name="Number">The number, from 1.</param>
/// <param name="Insertion">For an article put in later (第十二条之一) the number behind 之; otherwise 0.</param>
public readonly record struct ClauseMark(ClauseLevel Level, int Number, int Insertion = 0)
{
    /// <summary>As a citation writes it: 第十五条, 六, （一）, 1, （1）, ①.</summary>
    public override string ToString() =>
        Level switch
        {
            ClauseLevel.Part => $"第{ChineseNumerals.Write(Number)}编",
            ClauseLevel.Chapter => $"第{ChineseNumerals.Write(Number)}章",
            ClauseLevel.Section => $"第{ChineseNumerals.Write(Number)}节",
            ClauseLevel.Article => $"第{ChineseNumerals.Write(Number)}条{(Insertion > 0 ? "之" + ChineseNumerals.Write(Insertion) : "")}",
            ClauseLevel.Heading => ChineseNumerals.Write(Number),
            ClauseLevel.Item => $"（{ChineseNumerals.Write(Number)}）",
            ClauseLevel.Subitem => $"{Number}",
            ClauseLevel.Point => $"（{Number}）",
            _ => Number is >= 1 and <= 20 ? ((char)('①' + Number - 1)).ToString() : $"({Number})",
        };
}
