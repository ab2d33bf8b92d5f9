using System.Text.RegularExpressions;

namespace Tuodi.Legislation.Extracting.Grammar;

/// <summary>Reads for which illness a number is: 患恶性肿瘤、尿毒症的, 尿毒症透析患者, 肾移植术后门诊.</summary>
internal static partial class Illness
{
    /// <summary>The illness that the sentence names before a number; nothing where it names none.</summary>
    public static string? Before(Segment segment, int index)
    {
        var (tokens, sentence) = (segment.Tokens, segment.Sentence);
        var words = sentence.Words[..Math.Max(0, tokens[index].Start - sentence.Start)];
        var named = Named()
            .Matches(words)
            .LastOrDefault(match =>
                match.Value[0] is '患' or '其' or '一' or '普'
                || !sentence.Tokens.Any(token =>
                    token.Recipient is not null
                    && token.End > match.Index + sentence.Start
                    && token.Start < match.Index + match.Length + sentence.Start
                )
            );
        return named?.Groups["what"].Value.Trim('、');
    }

    /// <summary>其他疾病年度限额5万元: what was said of an illness before does not hold here.</summary>
    public static bool IsOther(Segment segment, int index) => Before(segment, index) is { } what && Other().IsMatch(what);

    /// <summary>患有九类重大疾病的救助对象: with no other word the help is with major disease.</summary>
    public static bool IsMajor(Segment segment, int index) =>
        !IsOther(segment, index)
        && MajorDisease().IsMatch(segment.Sentence.Words[..Math.Max(0, segment.Tokens[index].Start - segment.Sentence.Start)]);

    [GeneratedRegex("患(?:有)?[^，。；：的者]{0,10}(?:重特大疾病|重大疾病)")]
    private static partial Regex MajorDisease();

    [GeneratedRegex("^(?:其他|其它|一般|普通)(?:疾病|病种)$")]
    private static partial Regex Other();

    [GeneratedRegex(
        "(?<what>(?:其他|其它|一般|普通)(?:疾病|病种))|患(?:有)?(?<what>[^，。；：的者]{2,30}?)(?=等|的|者|，)|(?:^|[对的，。；：和与])(?<what>[\\p{IsCJKUnifiedIdeographs}、]{2,20}?(?:症|瘤|癌|病|透析|移植))(?:患者|病人|的?门诊|放化疗|，|住院)"
    )]
    private static partial Regex Named();
}
