using Tuodi.Kernel;
using Tuodi.Web.Parts;

namespace Tuodi.Tests.Web;

/// <summary>A text is cut where it changes its language, and what is typed is cut out of it.</summary>
public sealed class TextRunTests
{
    [Theory]
    [InlineData("宜昌市医疗救助", "宜昌市医疗救助")]
    [InlineData("来源 Seen in a copy of the guide", "来源 |en:Seen in a copy of the guide")]
    [InlineData("格式为 CSV 或 Excel", "格式为 CSV 或 Excel")]
    [InlineData("指纹 c2b487ca4ff8bc4db984c5e85e337f24e506a", "指纹 c2b487ca4ff8bc4db984c5e85e337f24e506a")]
    [InlineData("见 docs/how-to/write-a-policy.md", "见 docs/how-to/write-a-policy.md")]
    [InlineData("限度 `floor` 未知", "限度 |code:floor| 未知")]
    [InlineData("一个 ` 不开始什么", "一个 |` 不开始什么")]
    public void On_a_page_in_Chinese(string text, string runs) => Told(text, Language.Chinese, "en").ShouldBe(runs);

    [Theory]
    [InlineData("Yichang 宜昌市 in Hubei", "Yichang |zh:宜昌市| in Hubei")]
    [InlineData("国办发〔2021〕42号", "zh:国办发〔2021〕42号")]
    [InlineData("the bound `floor`", "the bound |code:floor")]
    public void On_a_page_in_English(string text, string runs) => Told(text, Language.English, "zh").ShouldBe(runs);

    private static string Told(string text, Language page, string other) =>
        string.Join(
            '|',
            TextRuns
                .Of(text, page)
                .Select(run =>
                    run.Kind switch
                    {
                        TextRunKind.Code => $"code:{run.Text}",
                        TextRunKind.Foreign => $"{other}:{run.Text}",
                        _ => run.Text,
                    }
                )
        );
}
