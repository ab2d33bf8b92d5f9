using System.Text;
using Tuodi.Kernel;
using Tuodi.Legislation.Extracting;
using Tuodi.Legislation.Texts;

namespace Tuodi.Legislation.Drafting;

/// <summary>Writes what was read out of a text as a policy document to be checked by a person: status draft, every value cited, what is not known said as unknown.</summary>
public static class PolicyDraft
{
    private const string National = "100000";
    private const string MajorDisease = "attribute: { course: major-disease }";

    /// <summary>Writes the draft.</summary>
    /// <exception cref="ProblemException">Neither the text nor the settings say from when it is in force.</exception>
    public static string Write(LegalText text, Extraction extraction, DraftSettings settings)
    {
        var from =
            text.Effective
            ?? settings.From
            ?? throw new ProblemException(
                new Problem(
                    new Spot(text.Source, 0, 0),
                    new Bilingual("文本未写明施行日期", "The text does not say from when it is in force"),
                    new Bilingual("请用 --from 给出日期，如 2023-01-01。", "Give --from YYYY-MM-DD.")
                )
            );
        var categories = new DraftCategories(extraction);
        var draft = new StringBuilder();
        Comments(draft, extraction, categories);
        Head(draft, text, settings, from);
        Categories(draft, categories);
        Layers(draft, extraction, categories);
        DraftPremiums.Write(draft, extraction, categories, from.Year);
        DraftLines.Write(draft, extraction, categories);
        return draft.ToString();
    }

    /// <summary>What a person must look at, before anything else.</summary>
    private static void Comments(StringBuilder draft, Extraction extraction, DraftCategories categories)
    {
        draft.Append(
            "# 机器读出的草稿，须由人逐条核对后方可使用。A draft read by machine: a person compares every line with the text before it is used.\n"
        );
        draft.Append("# A value marked unknown is not set in the text, or could not be told; nothing is taken for zero.\n");
        foreach (var unread in extraction.Unread)
        {
            draft.Append(
                $"# 未读出 not read: {unread.Clause} {unread.Quote.ReplaceLineEndings(" ")} ({unread.Why.In(Language.Chinese)} {unread.Why.In(Language.English)})\n"
            );
        }

        foreach (var standard in extraction.Standards.Where(standard => !IsWritten(standard, categories)))
        {
            draft.Append(
                $"# 未写入 not written as a rule: {standard.Clause} {standard.Quote.ReplaceLineEndings(" ")} ({StandardNames.Of(standard.Scope)}{(standard.Condition.Length > 0 ? ", " + standard.Condition : "")})\n"
            );
        }
    }

    private static bool IsWritten(Standard standard, DraftCategories categories) =>
        standard.Scope switch
        {
            // A sum whatever the costs were takes its visits and its limit from a person: the text seldom says how often it is paid.
            StandardScope.Assistance => standard is { Change: StandardChange.Level, Measure: not StandardMeasure.LumpSum }
                && (IsForAll(standard) || categories.Of(standard).Count > 0),
            StandardScope.InsuranceTilt => standard.Method == "major_disease" && categories.Of(standard).Count > 0,
            StandardScope.Eligibility or StandardScope.Monitoring => categories.Of(standard).Count > 0,
            _ => false,
        };

    /// <summary>For everybody; what holds for some of them only needs a condition that a person writes. A second round always has one.</summary>
    private static bool IsForAll(Standard standard) =>
        standard.Recipient.IsEveryone && (!standard.Recipient.IsQualified || DraftSecondRound.Is(standard));

    private static void Head(StringBuilder draft, LegalText text, DraftSettings settings, DateOnly from)
    {
        draft.Append($"division: \"{settings.Division.Digits}\"\ntitle: {DraftText.Quoted(text.Title)}\n");
        draft.Append(text.Number is null ? "" : $"number: {DraftText.Quoted(text.Number)}\n");
        draft.Append(text.Issuers.Count == 0 ? "" : $"issuers: {DraftText.List(text.Issuers.Select(DraftText.Quoted))}\n");
        draft.Append(text.Issued is null ? "" : $"issued: {text.Issued:yyyy-MM-dd}\n");
        draft.Append($"effective: {from:yyyy-MM-dd} ..\nstatus: draft\nextends: {DraftText.Quoted(settings.Extends ?? National)}\n\n");
        draft.Append(
            $"sources:\n  text: {{ title: {DraftText.Quoted(text.Title)}, grade: {settings.Grade}, notes: read by machine and not yet confirmed }}\n\n"
        );
    }

    private static void Categories(StringBuilder draft, DraftCategories categories)
    {
        if (categories.Own.Count == 0)
        {
            return;
        }

        draft.Append("categories:\n");
        foreach (var (category, standard) in categories.Own)
        {
            draft.Append($"  {category}: {{ title: {DraftText.Quoted(standard.Recipient.Name)}, cite: text {standard.Clause} }}\n");
        }

        draft.Append('\n');
    }

    private static void Layers(StringBuilder draft, Extraction extraction, DraftCategories categories)
    {
        var assistance = extraction
            .OfAssistance.Where(standard =>
                standard.Change == StandardChange.Level
                && standard.Measure is not StandardMeasure.Subsidy
                && IsWritten(standard, categories)
            )
            .ToList();
        var second = assistance.Where(DraftSecondRound.Is).ToList();
        assistance.RemoveAll(second.Contains);
        var hasMajor = assistance.Exists(standard => standard.Method == "major_disease");
        var lines = new List<string>(DraftTilt.Lines(extraction, categories));
        foreach (
            var (method, name) in new[]
            {
                ("inpatient", "assistance"),
                ("outpatient", "general_outpatient"),
                ("major_disease", "major_disease"),
            }
        )
        {
            // What the text says without naming the care holds for every kind of it.
            var own = assistance.Where(standard => standard.Method == method || standard.Method.Length == 0).ToList();
            if (own.Exists(standard => standard.Method == method) || (method == "inpatient" && own.Count > 0))
            {
                var layer = new DraftLayer(name, Conditions(method, hasMajor, own, categories), own, categories);
                lines.AddRange(layer.Lines());
            }
        }

        if (second.Count > 0)
        {
            lines.AddRange(
                new DraftLayer(DraftSecondRound.Layer, $"    when: {{ who: {Who(second, categories)} }}", second, categories).Lines()
            );
        }

        draft.Append(lines.Count == 0 ? "" : $"layers:\n{string.Join('\n', lines)}\n\n");
    }

    private static string Who(IReadOnlyList<Standard> standards, DraftCategories categories)
    {
        var who = standards.SelectMany(categories.Of).Distinct().ToList();
        return DraftText.List(who.Count > 0 ? who : categories.Named);
    }

    private static string Conditions(string method, bool hasMajor, IReadOnlyList<Standard> standards, DraftCategories categories)
    {
        var named = Who(standards, categories);
        return method switch
        {
            "inpatient" => $"    when: {{ who: {named}, visit: inpatient{(hasMajor ? $", not: {{ {MajorDisease} }}" : "")} }}",
            "outpatient" =>
                $"    title: {{ zh: 门诊救助, en: outpatient assistance }}\n    fund: medical-assistance\n    of: [in_policy]\n    after: assistance\n    when: {{ who: {named}, visit: [outpatient, chronic] }}",
            _ =>
                $"    title: {{ zh: 重特大疾病救助, en: assistance for major diseases }}\n    fund: medical-assistance\n    of: [in_policy]\n    after: assistance\n    when: {{ who: {named}, {MajorDisease} }}",
        };
    }
}
