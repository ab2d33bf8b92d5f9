using Spectre.Console;
using Tuodi.Coverage.Elements;
using Tuodi.Coverage.Register;
using Tuodi.Kernel;
using Tuodi.Policies.Documents;

namespace Tuodi.Cli.Commands;

/// <summary>Prints the register: a line each jurisdiction, or one jurisdiction element by element.</summary>
internal static class CoverageText
{
    private const int WidthOfFiles = 180;

    public static void Summary(IReadOnlyList<JurisdictionCoverage> register, DateOnly at, Language language)
    {
        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Width = WidthOfFiles;
        }

        var chinese = language == Language.Chinese;
        var table = new Table().Border(TableBorder.Simple);
        foreach (var heading in chinese ? new[] { "区划", "名称", "地区" } : ["division", "name", "region"])
        {
            table.AddColumn(heading);
        }

        foreach (var status in Enum.GetValues<ElementStatus>())
        {
            table.AddColumn(new TableColumn(Words.Of(status).In(language)).RightAligned());
        }

        table.AddColumn(chinese ? "现行文件" : "document in force");
        foreach (var each in register)
        {
            table.AddRow([
                each.Jurisdiction.Code.Digits,
                Markup.Escape(each.Jurisdiction.Name.In(language)),
                Words.Of(each.Jurisdiction.Region).In(language),
                .. Enum.GetValues<ElementStatus>().Select(status => $"{each.Count(status)}"),
                Markup.Escape(Document(each, chinese)),
            ]);
        }

        AnsiConsole.Write(table);
        var totals = Enum.GetValues<ElementStatus>()
            .Select(status => $"{Words.Of(status).In(language)} {register.Sum(each => each.Count(status)):N0}");
        Console.WriteLine(
            chinese
                ? $"截至 {at:yyyy-MM-dd}，{register.Count} 个法域，{register.Sum(each => each.Elements.Count):N0} 项要素：{string.Join("，", totals)}"
                : $"On {at:yyyy-MM-dd}, {register.Count} jurisdictions, {register.Sum(each => each.Elements.Count):N0} elements: {string.Join(", ", totals)}"
        );
    }

    public static void Details(JurisdictionCoverage each, Language language)
    {
        var chinese = language == Language.Chinese;
        Console.WriteLine(
            $"{each.Jurisdiction.Code} {each.Jurisdiction.Name.In(language)} ({Words.Of(each.Jurisdiction.Region).In(language)}): {Document(each, chinese)}"
        );
        foreach (var element in each.Elements.Where(element => element.Fact.IsKnown))
        {
            Console.WriteLine(
                $"  {Words.Of(element.Fact.Status).In(language)}  {element.Element.Title.In(language)}  [{element.Element.Key}]"
            );
            foreach (var clause in element.Fact.Clauses)
            {
                Console.WriteLine($"      {Line(clause, each, language)}");
            }
        }

        // What is not known for one reason is told once.
        foreach (
            var reason in each
                .Elements.Where(element => !element.Fact.IsKnown)
                .GroupBy(element => Why(element.Fact, chinese))
                .OrderBy(group => group.Key)
        )
        {
            Console.WriteLine(
                $"  {Words.Of(ElementStatus.Unknown).In(language)}  {string.Join(chinese ? "、" : "; ", reason.Select(element => element.Element.Title.In(language)))}"
            );
            Console.WriteLine($"      {reason.Key}");
        }
    }

    public static string Document(JurisdictionCoverage each, bool chinese) =>
        each.InForce is { } policy ? policy.Files[^1]
        : each.Past.Count > 0
            ? chinese ? $"无；已失效 {each.Past[0].Files[^1]}"
                : $"none; over: {each.Past[0].Files[^1]}"
        : chinese ? "没有文件"
        : "no document";

    private static string Line(Clause clause, JurisdictionCoverage each, Language language)
    {
        var place = clause.Division == each.Jurisdiction.Code.Digits ? string.Empty : $"{clause.Division} ";
        var state = clause.Status == ElementStatus.Encoded ? string.Empty : $" [{Words.Of(clause.Status).In(language)}]";
        var cite = clause.Cite is { } article
            ? $"  ({$"{article.Source.Title.In(language)} {article.Place}".TrimEnd()} [{Shapes.Grades[(int)article.Grade]}])"
            : string.Empty;
        return $"{place}{clause.Who}{(clause.Says.Length > 0 ? ": " : string.Empty)}{clause.Says}{state}{cite}  {clause.Spot}";
    }

    private static string Why(ElementFact fact, bool chinese) =>
        fact.Clauses.Count == 0
            ? chinese
                ? "没有文件谈及"
                : "no document speaks of it"
            : string.Join("; ", fact.Clauses.Select(clause => clause.Says).Distinct(StringComparer.Ordinal));
}
