using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Tuodi.Kernel;
using Tuodi.Office.Auditing;
using Tuodi.Office.Reports;
using Tuodi.Settlement.Explaining;
using Tuodi.Settlement.Results;

namespace Tuodi.Office.Notices;

/// <summary>The notice of one person as HTML: what is owed, why, where to go, and the sum line by line as the engine tells it.</summary>
/// <param name="options">What the notice says besides.</param>
/// <param name="explain">Works a visit of a person out again.</param>
public sealed class NoticePage(NoticeOptions options, Func<AuditedPerson, AuditedVisit, SettledVisit?> explain)
{
    private const int BlankLines = 2;

    // Everything that comes from a file is a text here, whatever it looks like; Chinese stays readable in the source.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly bool _isChinese = options.Language == Language.Chinese;

    /// <summary>What the notice is called.</summary>
    public static string Title(Language language) => language == Language.Chinese ? "医疗救助告知单" : "Notice of medical assistance";

    /// <summary>The notice.</summary>
    public string Write(Notice notice)
    {
        var html = new StringBuilder();
        html.Append("<article>\n");
        Head(html, notice);
        Owed(html, notice);
        Why(html, notice);
        Go(html);
        How(html, notice);
        html.Append("</article>\n");
        return html.ToString();
    }

    private void Head(StringBuilder html, Notice notice)
    {
        var (person, row) = (notice.Person, notice.Findings[0].Visit.Row);
        Line(html, "<h1>", Title(options.Language), "</h1>");
        Line(html, "<p class=\"office\">", options.Office ?? "＿＿＿＿＿＿＿＿＿＿＿＿", "</p>");
        var day = options.Day is { } said ? $"{said:yyyy-MM-dd}" : "＿＿＿＿＿＿";
        html.Append(
            CultureInfo.InvariantCulture,
            $"<p class=\"meta\"><span>{Say("编号", "No.")} {notice.Number:0000}</span><span>{Say("日期", "Date")} {day}</span></p>\n"
        );
        html.Append("<table class=\"person\">\n");
        Pair(html, Say("姓名", "Name"), person.Name, Say("身份证号", "Identity No."), IdentityMask.Of(person.PersonId));
        Pair(
            html,
            Say("镇街村社", "Township, village"),
            string.Join(
                ' ',
                new[] { person.Town, person.Status?.Village ?? row.Village }.Where(place => !string.IsNullOrWhiteSpace(place))
            ),
            Say("救助身份", "Identity"),
            person.Status?.Written ?? row.Identity
        );
        html.Append("</table>\n<p class=\"lead\">")
            .Append(
                Say(
                    "经核查，您的下列就诊应当得到的医疗救助没有足额支付，合计应补 <strong>",
                    "We have checked your visits. The medical assistance due for those below was not paid in full. You are owed <strong>"
                )
            )
            .Append(Encoder.Encode(notice.Total.ToString()))
            .Append(Say("</strong>。", "</strong> in all."))
            .Append("</p>\n");
    }

    private void Owed(StringBuilder html, Notice notice)
    {
        Line(html, "<h2>", Say("一、应补多少", "1. What is owed"), "</h2>");
        string[] headings = [Say("就诊", "Visit"), Say("项目", "Payment"), Say("应付", "Due"), Say("已付", "Paid"), Say("应补", "Owed")];
        html.Append("<table class=\"owed\">\n<thead><tr>");
        for (var i = 0; i < headings.Length; i++)
        {
            html.Append(i < 2 ? "<th>" : "<th class=\"amount\">").Append(headings[i]).Append("</th>");
        }

        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var finding in notice.Findings)
        {
            string[] cells =
            [
                Visit(finding.Visit),
                Words.Of(finding.Column).In(options.Language),
                $"{finding.Figures.Computed}",
                $"{finding.Figures.Paid}",
                $"{finding.Figures.Difference}",
            ];
            html.Append("<tr>");
            for (var i = 0; i < cells.Length; i++)
            {
                var kind = i == 0 ? "visit" : "amount";
                html.Append(CultureInfo.InvariantCulture, $"<td{(i == 1 ? "" : $" class=\"{kind}\"")} data-label=\"{headings[i]}\">")
                    .Append(Encoder.Encode(cells[i]))
                    .Append("</td>");
            }

            html.Append("</tr>\n");
        }

        html.Append(CultureInfo.InvariantCulture, $"</tbody>\n<tfoot><tr><th colspan=\"4\">{Say("合计应补", "Owed in all")}</th>");
        Line(html, "<td class=\"amount\"><strong>", notice.Total.ToString(), "</strong></td></tr></tfoot>");
        html.Append("</table>\n");
        if (notice.Findings.Any(finding => finding.Figures.Difference < Money.Zero))
        {
            Line(
                html,
                "<p class=\"note\">",
                Say("负数是多付的部分，已在合计中扣除。", "An amount with a minus was paid too much and is taken off the sum."),
                "</p>"
            );
        }
    }

    private void Why(StringBuilder html, Notice notice)
    {
        Line(html, "<h2>", Say("二、为什么", "2. Why"), "</h2>");
        html.Append("<ul class=\"why\">\n");
        foreach (var finding in notice.Findings)
        {
            var reasons = string.Join(Say("；", "; "), finding.Reasons.Select(reason => reason.Text.In(options.Language)));
            Line(
                html,
                "<li>",
                $"{Visit(finding.Visit)}{Say("，", ", ")}{Words.Of(finding.Column).In(options.Language)}{Say("：", ": ")}{reasons}",
                ""
            );
            if (Articles.Of(finding, options.Language) is { } article)
            {
                Line(html, "<div class=\"cite\">", $"{Say("依据：", "By ")}{article}", "</div>");
            }

            html.Append("</li>\n");
        }

        html.Append("</ul>\n");
    }

    private void How(StringBuilder html, Notice notice)
    {
        Line(
            html,
            "<h2>",
            Say(
                "四、怎么算的（按政策应有的结算，可逐行自己核算）",
                "4. How it was worked out (the settlement as it should have been, line by line)"
            ),
            "</h2>"
        );
        foreach (var visit in notice.Findings.Select(finding => finding.Visit).Distinct())
        {
            if (explain(notice.Person, visit) is not { } settled)
            {
                continue;
            }

            html.Append("<dl class=\"sum\">\n");
            foreach (var block in StatementLine.Blocks(StatementWriter.Write(settled, options.Language, full: false)))
            {
                Line(html, "<div><dt>", block[0].Text, "</dt><dd>");
                foreach (var line in block.Skip(1))
                {
                    Line(html, "<p>", line.Text, "</p>");
                }

                html.Append("</dd></div>\n");
            }

            html.Append("</dl>\n");
        }
    }

    private void Go(StringBuilder html)
    {
        Line(html, "<h2>", Say("三、怎么领取", "3. How to receive it"), "</h2>");
        foreach (var line in options.Contact)
        {
            Line(html, "<p>", line, "</p>");
        }

        for (var i = 0; options.Contact.Count == 0 && i < BlankLines; i++)
        {
            html.Append("<div class=\"blank\"></div>\n");
        }

        Line(
            html,
            "<p class=\"note\">",
            Say(
                "本告知单按医保结算清单和救助对象名册核算，以经办机构审核结果为准；对金额有疑问，请带本单到经办机构核对。",
                "Worked out from the settlement lists and the rosters of recipients; the office's own review decides. If you doubt a figure, bring this notice to the office."
            ),
            "</p>"
        );
    }

    private static string Visit(AuditedVisit visit) =>
        string.Join(
            ' ',
            new[] { visit.Day is { } day ? $"{day:yyyy-MM-dd}" : null, visit.Row.Institution, visit.Row.VisitKind }.Where(part =>
                !string.IsNullOrWhiteSpace(part)
            )
        );

    private static void Pair(StringBuilder html, string one, string? first, string other, string? second) =>
        html.Append(
            CultureInfo.InvariantCulture,
            $"<tr><th>{one}</th><td>{Encoder.Encode(first ?? "")}</td><th>{other}</th><td>{Encoder.Encode(second ?? "")}</td></tr>\n"
        );

    private static void Line(StringBuilder html, string before, string text, string after) =>
        html.Append(before).Append(Encoder.Encode(text)).Append(after).Append('\n');

    private string Say(string chinese, string english) => _isChinese ? chinese : english;
}
