using System.Net;
using System.Text.RegularExpressions;
using Tuodi.Kernel;
using Tuodi.Office.Auditing;
using Tuodi.Office.Notices;
using Tuodi.Settlement.Explaining;
using Tuodi.Tests.Office.Auditing;

namespace Tuodi.Tests.Office.Notices;

/// <summary>What a person is told: the whole sum line by line, the right total, and nothing that a browser would run.</summary>
public sealed class NoticeTests
{
    private static readonly DateOnly June = new(2025, 6, 10);

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void Every_line_of_the_engines_statement_stands_in_the_notice(Language language)
    {
        var month = TwoVisits();
        var audit = month.Ready();
        var person = audit.Run(month.Rows).People.Single();
        var text = Text(Page(audit, language).Write(new Notice(1, person, person.Findings)));
        foreach (var visit in person.Visits)
        {
            var lines = StatementWriter.Write(audit.Explain(person, visit)!, language, full: false).Split('\n');
            lines.Length.ShouldBeGreaterThan(10);
            lines
                .Select(line => Regex.Replace(line, @"\s+", " ").Trim())
                .Where(line => !text.Contains(line, StringComparison.Ordinal))
                .ShouldBeEmpty();
        }
    }

    [Fact]
    public void The_total_is_what_the_findings_add_up_to()
    {
        var month = TwoVisits();
        var audit = month.Ready();
        var person = audit.Run(month.Rows).People.Single();
        var notice = new Notice(1, person, person.Findings);

        // 80 % of 1,000 and nothing paid; 80 % of 500 and 350 paid.
        notice.Total.ShouldBe(Month.Yuan(800 + 50));
        var text = Text(Page(audit, Language.Chinese).Write(notice));
        text.ShouldContain("合计应补 ¥850.00。");
        text.ShouldContain("2025-06-10 普通住院 医疗救助 ¥800.00 ¥0.00 ¥800.00");
        text.ShouldContain("2025-06-11 普通住院 医疗救助 ¥400.00 ¥350.00 ¥50.00");
        text.ShouldContain("依据：某区救助通知 3");
        text.ShouldContain("999999********0011");
        text.ShouldNotContain(Month.Ana);
    }

    [Fact]
    public void Whatever_a_list_says_stays_a_text()
    {
        const string Evil = "<script>alert(1)</script>\"'&";
        var month = new Month()
            .Roster(Month.Ana, "低保对象", town: Evil)
            .Visit(Month.Ana, June, 1000, 0, row => row with { Name = Evil, Institution = Evil, Village = Evil });
        var audit = month.Ready();
        var person = audit.Run(month.Rows).People.Single();
        var page = new NoticePage(new NoticeOptions { Office = Evil, Contact = [Evil] }, audit.Explain);
        var html = page.Write(new Notice(1, person, person.Findings));
        html.ShouldNotContain("<script");
        html.ShouldNotContain("\"'&");
        Regex.Count(html, Regex.Escape("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#x27;&amp;")).ShouldBeGreaterThanOrEqualTo(6);
        html.ShouldContain("低保对象"); // Chinese is not turned into numbers
    }

    [Fact]
    public void Without_a_contact_there_is_room_to_write_it_in_by_hand()
    {
        var month = TwoVisits();
        var audit = month.Ready();
        var person = audit.Run(month.Rows).People.Single();
        var notice = new Notice(1, person, person.Findings);
        Page(audit, Language.Chinese).Write(notice).ShouldContain("class=\"blank\"");
        var filled = new NoticePage(new NoticeOptions { Contact = ["带身份证到某处", "电话 000"] }, audit.Explain).Write(notice);
        filled.ShouldNotContain("class=\"blank\"");
        Text(filled).ShouldContain("带身份证到某处 电话 000");
    }

    [Theory]
    [InlineData("999999198001010011", "999999********0011")]
    [InlineData("999999800101001", "999999*****1001")]
    [InlineData("1234567890", "******7890")]
    [InlineData("123", "***")]
    [InlineData("", "")]
    public void The_day_of_birth_in_a_number_is_covered(string id, string shown) => IdentityMask.Of(id).ShouldBe(shown);

    [Fact]
    public void The_lines_of_a_statement_keep_their_depth()
    {
        var blocks = StatementLine.Blocks("title\nvisit\n\n1. layer\n   step\n     - row\n\nYou pay\n   sum\n");
        blocks
            .Select(block => string.Join('|', block.Select(line => $"{line.Depth}{line.Text}")))
            .ShouldBe(["0title|0visit", "01. layer|1step|2row", "0You pay|1sum"]);
    }

    private static Month TwoVisits() =>
        new Month().Roster(Month.Ana, "低保对象").Visit(Month.Ana, June, 1000, 0).Visit(Month.Ana, June.AddDays(1), 500, 350);

    private static NoticePage Page(MissedAssistanceAudit audit, Language language) =>
        new(new NoticeOptions { Language = language }, audit.Explain);

    private static string Text(string html) =>
        Regex.Replace(WebUtility.HtmlDecode(Regex.Replace(Regex.Replace(html, "</?strong>", ""), "<[^>]*>", " ")), @"\s+", " ");
}
