using System.Globalization;
using System.Text;
using System.Text.Json;
using Tuodi.Kernel;
using Tuodi.Legislation.Extracting;
using Tuodi.Legislation.Texts;
using Tuodi.Legislation.Wording;

namespace Tuodi.Cli.Commands;

/// <summary>Prints what was read out of a text: for people, as JSON and as rows.</summary>
internal static class ExtractionText
{
    private static readonly string[] Headings =
    [
        "clause",
        "scope",
        "method",
        "recipient",
        "categories",
        "measure",
        "value",
        "unit",
        "condition",
        "quote",
        "line",
    ];

    /// <summary>The standards clause by clause, then what was not read.</summary>
    /// <param name="text">The text.</param>
    /// <param name="extraction">What was read out of it.</param>
    /// <param name="isOther">Whether it provides nothing on medical assistance.</param>
    /// <param name="language">The language.</param>
    public static string Write(LegalText text, Extraction extraction, bool isOther, Language language)
    {
        var isChinese = language == Language.Chinese;
        var lines = new StringBuilder().AppendLine(text.Title);
        if (isOther)
        {
            lines.AppendLine(
                isChinese
                    ? "本文没有医疗救助的规定，另属他题；以下数字不是救助标准。"
                    : "It provides nothing on medical assistance and is of another subject; no number below is a standard of assistance."
            );
        }

        foreach (var clause in extraction.Standards.GroupBy(standard => standard.Clause))
        {
            lines.AppendLine().AppendLine(clause.Key);
            foreach (var standard in clause)
            {
                var who =
                    standard.Recipient.Name.Length == 0
                        ? isChinese
                            ? "（未指明对象）"
                            : "(nobody named)"
                        : standard.Recipient.Name;
                var method = standard.Method.Length == 0 ? string.Empty : $" {LegislationWords.Of(standard.Method, language)}";
                lines.Append(
                    CultureInfo.InvariantCulture,
                    $"  {LegislationWords.Of(StandardNames.Of(standard.Scope), language)}{method} {LegislationWords.Of(StandardNames.Of(standard.Measure), language)} {StandardWords.Value(standard).In(language)}  {who}"
                );
                lines.AppendLine(standard.ConditionIn(language) is { Length: > 0 } condition ? $"  [{condition}]" : string.Empty);
            }
        }

        var (all, ours, left) = (extraction.Standards.Count, extraction.OfAssistance.Count(), extraction.Unread.Count);
        var told = isChinese
            ? $"{all} 项标准，其中医疗救助 {ours} 项；未读出 {left} 处"
            : $"{all} standards, {ours} of them of assistance; {left} not read";
        lines.AppendLine().Append(told);
        foreach (var unread in extraction.Unread)
        {
            lines.AppendLine().Append(CultureInfo.InvariantCulture, $"  {unread.Clause} {unread.Why.In(language)}: {unread.Quote}");
        }

        return lines.ToString();
    }

    public static void WriteJson(Utf8JsonWriter json, LegalText text, Extraction extraction, bool isOther)
    {
        json.WriteStartObject();
        json.WriteString("title", text.Title);
        json.WriteString("subject", isOther ? "other" : "assistance");
        json.WriteStartArray("standards");
        foreach (var standard in extraction.Standards)
        {
            json.WriteStartObject();
            json.WriteString("clause", standard.Clause);
            json.WriteString("quote", standard.Quote);
            json.WriteString("method", standard.Method);
            json.WriteString("recipient", standard.Recipient.Name);
            json.WriteString("categories", Categories(standard, extraction));
            json.WriteString("measure", StandardNames.Of(standard.Measure));
            LegislationJson.Number(json, "value", standard.Value);
            json.WriteString("unit", StandardNames.Of(standard.Unit));
            json.WriteString("condition", standard.Condition);
            json.WriteString("scope", StandardNames.Of(standard.Scope));
            json.WriteNumber("line", standard.Line);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("not_read");
        foreach (var unread in extraction.Unread)
        {
            json.WriteStartObject();
            json.WriteString("clause", unread.Clause);
            json.WriteString("quote", unread.Quote);
            json.WriteString("why", unread.Why.In(Language.English));
            json.WriteString("原因", unread.Why.In(Language.Chinese));
            json.WriteNumber("line", unread.Line);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static Listing Listing(Extraction extraction) =>
        new(
            Headings,
            [
                .. extraction.Standards.Select(standard =>
                    (string?[])
                        [
                            standard.Clause,
                            StandardNames.Of(standard.Scope),
                            standard.Method,
                            standard.Recipient.Name,
                            Categories(standard, extraction),
                            StandardNames.Of(standard.Measure),
                            standard.Value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "none",
                            StandardNames.Of(standard.Unit),
                            standard.Condition,
                            standard.Quote,
                            standard.Line.ToString(CultureInfo.InvariantCulture),
                        ]
                ),
            ]
        );

    private static string Categories(Standard standard, Extraction extraction) =>
        string.Join(' ', standard.Recipient.Categories.SelectMany(extraction.MembersOf).Distinct());
}
