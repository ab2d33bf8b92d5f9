using System.Text.RegularExpressions;
using Tuodi.Legislation.Extracting.Words;
using Tuodi.Legislation.Texts;

namespace Tuodi.Legislation.Extracting.Grammar;

/// <summary>Reads what a title or heading announces for all that stands below it.</summary>
internal sealed partial class HeadingReader(Func<string, List<Token>> lexer, IReadOnlyList<string> majorHeadings)
{
    private const int LongestQuestion = 60;

    /// <summary>A text that says the words less often, or less often than once in so many characters, mentions assistance in passing.</summary>
    private const int FewMentions = 5;
    private const int DenseMention = 100;

    /// <summary>The title says whether the text is about assistance or insurance; 重特大疾病 in it does not say which help.</summary>
    public Situation OfTitle(string title)
    {
        var tokens = lexer(title);
        if ((Charity().IsMatch(title) || IsOfTemporaryRelief(title)) && !title.Contains("医疗救助", StringComparison.Ordinal))
        {
            return new Situation { Scope = CueScope.Commercial };
        }

        var isMajor = title.Contains(majorHeadings[0], StringComparison.Ordinal);
        return new Situation
        {
            IsOfCare = SpeaksOfCare(title),
            Scope =
                title.Contains("医疗", StringComparison.Ordinal) && title.Contains("救助", StringComparison.Ordinal) ? CueScope.Assistance
                : InsuranceTitle().IsMatch(title) ? CueScope.Insurance
                : null,
            Recipients =
            [
                .. tokens
                    .Where(token => token.Start >= title.IndexOf("关于", StringComparison.Ordinal))
                    .Select(token => token.Recipient)
                    .OfType<Recipient>()
                    .Where(recipient => recipient.Categories.Count > 0 && recipient.IsPoor),
            ],
            IsAboutPremiums = Premiums().IsMatch(title),
            Methods =
                isMajor ? ["major_disease"]
                : MethodsOf(tokens) is [var only] ? [only]
                : [],
        };
    }

    /// <summary>What the title announces; where it tells no system, assistance if the text speaks of hardly anything else.</summary>
    public Situation OfText(LegalText text)
    {
        var announced = OfTitle(text.Title);
        if (announced.Scope is not null)
        {
            return announced;
        }

        var mentions = text.Clauses.Sum(clause => Assisted().Count(clause.Text));
        return mentions >= FewMentions && text.Clauses.Sum(clause => clause.Text.Length) <= mentions * DenseMention
            ? announced with
            {
                Scope = CueScope.Assistance,
            }
            : announced;
    }

    /// <summary>问：住院能救助多少？ stands above its answer as a heading does; only paragraphs without numbers are asked, others are found by their number.</summary>
    public static bool IsQuestion(Clause clause) =>
        clause.Place.Marks.Count == 0
        && clause.Text.Length <= LongestQuestion
        && (clause.Text[^1] is '？' or '?' || clause.Text.StartsWith("问：", StringComparison.Ordinal));

    /// <summary>能报多少比例？ behind 住院救助有没有门槛费？ goes on with the kind of help that the question before asked of.</summary>
    public Situation UnderQuestion(Situation above, string question, Situation? before)
    {
        var asked = Under(above, question);
        return
            before is not null
            && asked.HeadingMethods.Count == 0
            && !asked.IsAboutPremiums
            && (AsksForMost().IsMatch(question) || AsksForShare().IsMatch(question))
            ? asked with
            {
                HeadingMethods = before.HeadingMethods,
            }
            : asked;
    }

    public Situation Under(Situation above, string heading)
    {
        var tokens = lexer(heading);
        var words = tokens.Select(token => token.Word).OfType<Word>().ToList();
        var recipients = tokens.Select(token => token.Recipient).OfType<Recipient>().ToList();
        var methods = MethodsOf(tokens);
        if (
            methods.Count == 0
            && above.HeadingMethods.Count == 0
            && above.Methods.Count == 0
            && majorHeadings.Any(word => heading.Contains(word, StringComparison.Ordinal))
        )
        {
            methods = ["major_disease"];
        }

        var scope = words
            .Select(word => word.Scope)
            .LastOrDefault(scope => scope is CueScope.Assistance or CueScope.Insurance or CueScope.Monitoring);
        return above with
        {
            Recipients = recipients.Count > 0 ? recipients : above.Recipients,
            HeadingMethods = methods.Count > 0 ? methods : above.HeadingMethods,
            IsOfCare = above.IsOfCare || SpeaksOfCare(heading),
            Scope =
                above.Scope == CueScope.Commercial || (above.Scope != CueScope.Assistance && IsOfTemporaryRelief(heading))
                    ? CueScope.Commercial
                : tokens.Exists(token => token.Is(WordKind.StrongMethod)) ? CueScope.Assistance
                : scope ?? above.Scope,
            Measure =
                words.Select(word => word.Measure).OfType<StandardMeasure>().Cast<StandardMeasure?>().FirstOrDefault()
                ?? (AsksForMost().IsMatch(heading) ? StandardMeasure.Cap : above.Measure),
            IsAboutPremiums =
                methods.Contains("subsidised_insurance") || Premiums().IsMatch(heading) || (above.IsAboutPremiums && methods.Count == 0),
            IsAboutRecognition = Recognition().IsMatch(heading),
        };
    }

    /// <summary>支出型临时救助: relief of living costs, though bills of care may be among them; 医疗救助和临时救助 is of both, and 临时救助 in a text on medical assistance is a part of that.</summary>
    private static bool IsOfTemporaryRelief(string heading) => TemporaryRelief().IsMatch(heading);

    /// <summary>Whether words speak of care, illness or the insurance of it.</summary>
    public static bool SpeaksOfCare(string words) => Care().IsMatch(words);

    [GeneratedRegex("医疗|医保|医药|疾病|患病|患者|重病|大病|住院|门诊|病种|就医|就诊|诊疗|参保|参合|保险")]
    private static partial Regex Care();

    /// <summary>住院（含门诊特殊病）救助: what a parenthesis counts in is not the help that is announced.</summary>
    private static List<string> MethodsOf(List<Token> tokens) =>
        [.. tokens.Where(token => token.Depth == 0).Select(token => token.Word?.Method).OfType<string>().Distinct()];

    [GeneratedRegex(
        "个人缴费[^，。]{0,8}补|参保[^，。]{0,6}能补|资助标准|(?:参保|缴费).{0,4}(?:资助|补助|补贴)|(?:资助|补助|补贴).{0,8}(?:参保|缴费)|参加[^，。]{0,16}(?:保险|医保|合作医疗).{0,4}(?:资助|补助|补贴)"
    )]
    private static partial Regex Premiums();

    [GeneratedRegex("(?:最多|最高)[^，。]{0,8}(?:多少|几)")]
    private static partial Regex AsksForMost();

    [GeneratedRegex("比例|起付|门槛|封顶|限额|标准|(?:报|救助)[^，。]{0,3}多少")]
    private static partial Regex AsksForShare();

    [GeneratedRegex("医疗救助|救助(?:比例|限额)|(?:住院|门诊|倾斜|大病)救助|资助参保")]
    private static partial Regex Assisted();

    [GeneratedRegex("慈善|基金会|公益项目|商业保险|惠民保|医疗互助")]
    private static partial Regex Charity();

    [GeneratedRegex("^(?!.*(?:医疗|住院|门诊|大病|重特大|参保)).{0,30}临时救助(?!后|基金)")]
    private static partial Regex TemporaryRelief();

    [GeneratedRegex("医疗保险|医保(?!局)|大病保险|医疗保障(?!局|部门)")]
    private static partial Regex InsuranceTitle();

    [GeneratedRegex("(?<!符合)条件|认定|救助对象$|对象范围")]
    private static partial Regex Recognition();
}
