using System.Text.RegularExpressions;
using Tuodi.Kernel;

namespace Tuodi.Legislation.Extracting.Grammar;

/// <summary>Reads 按照第十四条规定的标准给予救助: the standards of another article hold for those who are named here.</summary>
internal static partial class ArticleReference
{
    public static void Read(Segment segment, IReadOnlyList<Recipient> recipients, Sink sink)
    {
        var last = segment.Tokens.Count - 1;
        if (
            last < 0
            || segment.Tokens.Any(token => token.Quantity is not null)
            || Reference().Match(segment.Quote(0, last)) is not { Success: true } match
        )
        {
            return;
        }

        var article = match.Groups["article"].Value + match.Groups["item"].Value.Replace('(', '（').Replace(')', '）');
        if (recipients.Count == 0 || !sink.CopyArticle(article, recipients, segment.Quote(0, last)))
        {
            sink.NotRead(
                segment.Quote(0, last),
                new Bilingual(
                    $"引用了{article}的标准，不能判断是哪一项",
                    $"takes over the standards of {article}; which of them cannot be told"
                )
            );
        }
    }

    [GeneratedRegex(
        "(?:按照?|参照|比照|依照|执行)(?:本[^第，。；]{1,4})?(?<article>第[一二三四五六七八九十百]{1,5}条)(?:第?(?<item>[（(][一二三四五六七八九十]{1,3}[）)])项)?[^，。；]{0,12}(?:标准|比例|待遇)[^，。；]{0,6}(?:救助|执行|资助|享受)"
    )]
    private static partial Regex Reference();
}
