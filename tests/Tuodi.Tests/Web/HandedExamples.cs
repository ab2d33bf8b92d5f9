using System.Text;
using Tuodi.Storage.Files;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;
using Tuodi.Tests.House;

namespace Tuodi.Tests.Web;

/// <summary>What somebody has handed in already, under known numbers, for the tests that go to every page.</summary>
internal static class HandedExamples
{
    /// <summary>Whose it is: the first role that sees such pages.</summary>
    public const string Owner = "u.handling";

    /// <summary>The number of the list.</summary>
    public const string List = "handed-1";

    /// <summary>The number of the month.</summary>
    public const string Month = "month-1";

    /// <summary>The number of the month with the invented lists of subsidised enrolment that ship.</summary>
    public const string Ledger = "month-2";

    /// <summary>The number of the invented person of the month.</summary>
    public const string PersonId = "99999919320825001X";

    /// <summary>A list of one settlement that drew nothing although the person is on the roster.</summary>
    public const string Settlements =
        "医保分类,清算期,结算id,认定地,镇（街）,参保地,参保类别,身份证号码,姓名,救助身份,就诊地,就诊医疗机构名称,医保就诊类别,转诊备案,入院日期,出院日期,结算日期,费用总额（元）,符合医保报销金额（元）,基本医疗保险报销金额（元）,大病报销金额(元),医疗救助金额（元）,倾斜救助金额（元）\n"
        + $"住院,202506,1,420500,东坪街道,420500,城乡居民基本医疗保险,{PersonId},虚构甲,,420500,虚构医院,普通住院,无需转诊,2025-06-18,2025-06-23,2025-06-23,20000.00,18000.00,10000.00,0.00,0.00,0.00\n";

    private const string Roster =
        "身份证号码,姓名,街道乡镇,身份类别,认定时间,身份取消时间\n" + $"{PersonId},虚构甲,东坪街道,低保对象,2025-01-01,\n";

    /// <summary>The files of a month, as a form sends them.</summary>
    public static IReadOnlyList<(string Field, string Name, byte[] Content)> Files { get; } =
    [("files", "结算明细-202506.csv", Encoding.UTF8.GetBytes(Settlements)), ("files", "救助对象台账.csv", Encoding.UTF8.GetBytes(Roster))];

    /// <summary>The invented lists of subsidised enrolment, as a form sends them.</summary>
    public static IReadOnlyList<(string Field, string Name, byte[] Content)> Enrolment { get; } =
    [
        .. Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "samples/office/enrolment"))
            .Where(path => !path.EndsWith(".json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => ("files", Path.GetFileName(path), File.ReadAllBytes(path))),
    ];

    private static IEnumerable<OfficeFileRow> Rows(
        OfficeMonthRow month,
        IReadOnlyList<(string Field, string Name, byte[] Content)> files
    ) =>
        files.Select(
            (file, i) =>
                new OfficeFileRow
                {
                    Area = month.Area,
                    Owner = Owner,
                    Month = month.Id,
                    Number = i + 1,
                    Name = file.Name,
                    Content = file.Content,
                }
        );

    public static async Task AddAsync(ConsoleServer server)
    {
        var database = server.County.Service.Database;
        var now = Instants.Of(server.County.Clock.Now);
        var list = new HandedListRow
        {
            Area = "420500",
            Id = List,
            Kind = "persons",
            Name = "虚构名单.csv",
            Content = "area,id,name,cert_type,cert_no\n420502,P0000000003,虚构新名,99,INVENTED3\n"u8.ToArray(),
            HandedBy = "somebody",
            HandedAt = now,
            Version = 1,
        };
        var month = new OfficeMonthRow
        {
            Area = "420500",
            Owner = Owner,
            Id = Month,
            HandedAt = now,
            Until = now + (long)OfficeMonths.Kept.TotalMicroseconds,
            Version = 1,
        };
        var ledger = month with { Id = Ledger };
        var cancel = TestContext.Current.CancellationToken;
        await using var connection = await database.OpenAsync(cancel);
        await using var transaction = await database.BeginAsync(connection, cancel);
        await database.WriteAsync(
            transaction,
            [
                TableChange.Insert(Tables.HandedList, [list]),
                TableChange.Insert(Tables.OfficeMonth, [month, ledger]),
                TableChange.Insert(Tables.OfficeFile, [.. Rows(month, Files), .. Rows(ledger, Enrolment)]),
            ],
            cancel
        );
        await transaction.CommitAsync(cancel);
    }
}
