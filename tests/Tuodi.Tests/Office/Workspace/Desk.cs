using System.Globalization;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using Tuodi.Office.Lists;
using Tuodi.Office.Missed;
using Tuodi.Office.Rules;
using Tuodi.Office.Workspace;
using Tuodi.Tests.House;
using Tuodi.Tests.Office.Reading;
using Tuodi.Tests.Reference;

namespace Tuodi.Tests.Office.Workspace;

/// <summary>An office's desk: a folder with invented lists and a workspace, at a time that stands still.</summary>
internal sealed class Desk : IDisposable
{
    public const string June = "202506";

    private const string Headings =
        "序号,姓名,身份证号,医疗类别,医药机构名称,市（内）外,入院时间,出院时间,结算时间,医疗总费用,医保政策范围费用,统筹报销金额,大额报销,大病报销,已使用普通住院救助金额";

    private readonly TemporaryFolder _folder = new();

    public Desk(string by = "甲经办") => Workspace = OfficeWorkspace.Open(File, Clock.Still, by, create: true);

    public OfficeWorkspace Workspace { get; }

    public string File => Path.Combine(_folder.Path, "office.sqlite");

    public static OfficeRuleSet Shipped { get; } =
        OfficeRuleReader.Read(Path.Combine(Repository.Root, "data", "office", "rules", "500000.yaml"), "500000.yaml");

    /// <summary>A desk with six rows: 1 to 3 above the threshold and on the roster, 4 above it and on none, 5 below it, 6 with nothing left.</summary>
    public static Desk WithMonth()
    {
        var desk = new Desk();
        desk.Import("未救助明细.csv", Unrescued(Row(1), Row(2), Row(3), Row(4), Row(5, left: 300), Row(6, left: 0)));
        desk.Import("名单.csv", Roster((1, "双河镇"), (2, "双河镇人民政府"), (3, "石桥镇"), (5, "石桥镇"), (6, "石桥镇")));
        return desk;
    }

    public static string Unrescued(params string[] rows) => $"{Headings}\n{string.Join('\n', rows)}\n";

    public static string Row(int number, int left = 1000, int? person = null, string kind = "普通住院", int day = 10) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{number},周{number},{Lists.Id(person ?? number)},{kind},区中心医院,市内,202506{day:00},202506{day:00},202506{day:00},{left + 5000},{left + 4000},4000,0,0,0"
        );

    public static string Roster(params (int Person, string Town)[] people) =>
        Lists.RosterHeadings
        + "\n"
        + string.Concat(people.Select(each => $"{Lists.Id(each.Person)},周{each.Person},{each.Town},一村,低保对象\n"));

    public string Write(string name, string text) => _folder.Write(name, text);

    public IReadOnlyList<ListImport> Import(string name, string text, string? period = June) => ImportFiles(period, Write(name, text));

    public IReadOnlyList<ListImport> ImportFiles(string? period, params string[] paths) =>
        Workspace.Import(OfficeFiles.ReadAny(Lists.Data, [.. paths.Select(path => (path, (ListKind?)null))], period));

    public WorkspaceVisit this[int number] =>
        Workspace.Visits(June, VisitFilter.Unrescued).Single(visit => visit.Number == number.ToString(CultureInfo.InvariantCulture));

    public MarkResult Do(VisitMark mark, params int[] numbers) => Take(mark, undo: false, numbers);

    public MarkResult Undo(VisitMark mark, params int[] numbers) => Take(mark, undo: true, numbers);

    public void Pay(int number)
    {
        Account(number);
        Do(VisitMark.Pay, number);
    }

    public void Account(int number, string account = "6200000000000000017") =>
        Workspace.SetAccount(June, $"{number}", new PayAccount("农村商业银行", $"周{number}", account));

    /// <summary>All that the workspace holds, table by table.</summary>
    public string Content()
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        var text = new StringBuilder();
        foreach (var table in connection.Query<string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"))
        {
            text.AppendLine(table);
            foreach (IDictionary<string, object?> row in connection.Query($"SELECT * FROM {table}"))
            {
                text.AppendJoin('|', row.Values).AppendLine();
            }
        }

        return text.ToString();
    }

    public void Sql(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Execute(sql);
    }

    public void Dispose()
    {
        Workspace.Dispose();
        _folder.Dispose();
    }

    private MarkResult Take(VisitMark mark, bool undo, int[] numbers) =>
        Workspace.Mark(mark, undo, new MarkSelection(June, [.. numbers.Select(each => $"{each}")]));

    private sealed class Clock : TimeProvider
    {
        public static Clock Still { get; } = new();

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => new(2025, 7, 1, 9, 0, 0, TimeSpan.Zero);
    }
}
