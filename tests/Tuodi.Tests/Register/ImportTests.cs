using Tuodi.Kernel;
using Tuodi.Server.Register;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Register;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Register;

/// <summary>Lists are looked at before they are taken, taken whole whatever happens in between, and taken once.</summary>
public sealed class ImportTests(PostgresFixture server) : RegisterTest(server)
{
    private const string Headings = "参保地医保区划,人员编号,姓名,证件类型,证件号码,单位";
    private const int Ten = 10;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_preview_says_what_would_be_done_and_writes_nothing(DatabaseKind kind)
    {
        await using var register = await OpenAsync(kind);
        await register.SamplesAsync();
        var before = await TextsAsync(register);
        var list = register.List(
            "persons.csv",
            "area,id,name,cert_type,cert_no,sex,born",
            "420502,42050200000001,虚构甲,01,999999195511030019,1,1955-11-03",
            "420502,42050200000002,虚构乙乙,01,999999196207180025,2,1962-07-18",
            "420502,N1,虚构新,99,X1,1,",
            "420502,N2,虚构新,01,999999196207180026,1,",
            "420502,N3,虚构新,99,X2,7,",
            "420502,N4,虚构新,01,999999196207180025,1,",
            "420502,N1,虚构新,99,X3,1,",
            "420502,,虚构新,99,X4,1,",
            "420502,N5,虚构新,99,X5,1,2020-02-30"
        );
        var preview = await register.PreviewAsync(RegisterKind.Persons, list);
        (preview.Rows, preview.Matched, preview.New, preview.Changed, preview.Refused).ShouldBe((9, 1, 1, 1, 6));
        preview
            .Faults.Select(fault => (fault.Spot.Line, fault.Spot.Column, fault.Column.Name))
            .ShouldBe(
                [(5, 5, "cert_no"), (6, 6, "sex"), (7, 5, "cert_no"), (8, 2, "id"), (9, 2, "id"), (10, 7, "born")],
                ignoreOrder: true
            );
        preview.Faults.ShouldAllBe(fault => fault.Reason.Chinese!.Length > 0 && fault.Reason.English!.Length > 0);
        preview.IsApplied.ShouldBeFalse();
        (await TextsAsync(register)).ShouldBe(before);

        var applied = await register.ApplyAsync(RegisterKind.Persons, list);
        (applied.Rows, applied.Matched, applied.New, applied.Changed, applied.Refused).ShouldBe((9, 1, 1, 1, 6));
        (await register.QueryAsync<string>("select name from person where id = '42050200000002'")).ShouldBe(["虚构乙乙"]);
        (
            await register.QueryAsync<long>("select version from person where id in ('42050200000001', '42050200000002', 'N1') order by id")
        ).ShouldBe([1, 2, 1]);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_file_that_is_in_is_not_taken_again(DatabaseKind kind)
    {
        await using var register = await OpenAsync(kind);
        await register.SamplesAsync();
        var before = await TextsAsync(register);
        foreach (var shape in RegisterShapes.All.Where(shape => shape.IsImported))
        {
            var file = Path.Combine(TestRegister.Samples, $"{shape.Name}.csv");
            (await register.ApplyAsync(shape.Kind, file)).DoneBefore.ShouldNotBeNull();
            var again = await register.ApplyAsync(shape.Kind, file, again: true);
            (again.New, again.Changed, again.Refused).ShouldBe((0, 0, 0));
            again.Matched.ShouldBe(again.Rows);
        }

        var trail = await register.QueryAsync<string>("select actor from audit_entry where act = 'register.import'");
        trail.ShouldBe(Enumerable.Repeat("tester", 2 * RegisterShapes.All.Count(shape => shape.IsImported)));
        (await TextsAsync(register)).ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task An_import_that_stops_between_slices_goes_on_and_doubles_nothing(DatabaseKind kind)
    {
        await using var register = await OpenAsync(kind);
        await register.PersonsAsync(Enumerable.Range(0, 95).Select(Id));
        var list = Statuses(register, 95);
        await Should.ThrowAsync<TimeoutException>(() =>
            register.ApplyAsync(RegisterKind.Statuses, list, sliceRows: Ten, progress: new Stop(4))
        );
        (await register.QueryAsync<long>("select count(*) from status_period")).ShouldBe([40]);

        register.Clock.Now += TimeSpan.FromHours(1);
        var resumed = await register.ApplyAsync(RegisterKind.Statuses, list, sliceRows: 7);
        (resumed.Rows, resumed.New, resumed.Resumed, resumed.Refused).ShouldBe((95, 95, 40, 0));
        (await register.QueryAsync<long>("select count(*) from status_period")).ShouldBe([95]);
        (await register.QueryAsync<long>("select count(distinct person) from status_period where known_to is null")).ShouldBe([95]);
        (await register.ApplyAsync(RegisterKind.Statuses, list)).DoneBefore.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_slice_that_fails_leaves_nothing_of_itself()
    {
        await using var register = await OpenAsync(DatabaseKind.Sqlite);
        await register.PersonsAsync(Enumerable.Range(0, 30).Select(Id));
        var list = Statuses(register, 30);
        await register.ExecuteAsync(
            $"create trigger full before insert on status_period when new.person = '{Id(17)}' begin select raise(fail, 'full'); end"
        );
        await Should.ThrowAsync<Microsoft.Data.Sqlite.SqliteException>(() =>
            register.ApplyAsync(RegisterKind.Statuses, list, sliceRows: Ten)
        );
        (await register.QueryAsync<long>("select count(*) from status_period")).ShouldBe([10]);

        await register.ExecuteAsync("drop trigger full");
        var resumed = await register.ApplyAsync(RegisterKind.Statuses, list);
        (resumed.New, resumed.Resumed).ShouldBe((30, 10));
        (await register.QueryAsync<long>("select count(*) from status_period")).ShouldBe([30]);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Two_imports_of_one_file_at_once_bring_every_row_in_once(DatabaseKind kind)
    {
        await using var register = await OpenAsync(kind);
        await register.PersonsAsync(Enumerable.Range(0, 200).Select(Id));
        var list = Statuses(register, 200);
        var reports = await Task.WhenAll(
            Enumerable.Range(0, 3).Select(_ => Task.Run(() => register.ApplyAsync(RegisterKind.Statuses, list, sliceRows: Ten)))
        );
        reports.Where(report => report.DoneBefore is null).ShouldAllBe(report => report.New == 200);
        (await register.QueryAsync<long>("select count(*) from status_period")).ShouldBe([200]);
        (await register.QueryAsync<long>("select cast(sum(made) as bigint) from import_slice")).ShouldBe([200]);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Rows_of_two_divisions_in_one_file_are_kept_apart(DatabaseKind kind)
    {
        await using var register = await OpenAsync(kind);
        var list = register.List(
            "persons.csv",
            Headings,
            "420502,1,虚构,99,A,x",
            "420503,1,虚构,99,A,x",
            "420502,2,虚构,99,B,x",
            "420503,2,虚构,99,B,x"
        );
        (await register.ApplyAsync(RegisterKind.Persons, list)).New.ShouldBe(4);
        (await register.QueryAsync<string>("select area from import_slice order by area")).ShouldBe(["420502", "420503"]);
    }

    [Fact]
    public async Task A_balance_that_settlements_move_is_not_set_back()
    {
        await using var register = await OpenAsync(DatabaseKind.Sqlite);
        await register.SamplesAsync();
        await register.ExecuteAsync("update insurance set balance = balance - 100, version = version + 1 where scheme = '310'");
        var file = Path.Combine(TestRegister.Samples, "relations.csv");
        var again = await register.ApplyAsync(RegisterKind.Relations, file, again: true);
        (again.Matched, again.Refused).ShouldBe((5, 1));
        again.Faults[0].Column.Name.ShouldBe("balance");
        (await register.QueryAsync<long>("select balance from insurance where scheme = '310'")).ShouldBe([123_356]);
    }

    [Fact]
    public async Task Columns_that_a_list_lacks_leave_what_is_known()
    {
        await using var register = await OpenAsync(DatabaseKind.Sqlite);
        await register.SamplesAsync();
        var list = register.List(
            "persons.csv",
            "area,id,name,cert_type,cert_no,nation",
            "420502,42050200000001,虚构甲,01,999999195511030019,"
        );
        (await register.ApplyAsync(RegisterKind.Persons, list)).Changed.ShouldBe(1);
        var (born, nation) = (await register.QueryAsync<(string, string?)>("select born, nation from person where id = '42050200000001'"))[
            0
        ];
        born.ShouldBe("1955-11-03");
        nation.ShouldBeNull();
    }

    [Theory]
    [InlineData(
        RegisterKind.Catalogue,
        "code,valid_from,name,list,grade,charge_type,first_pay_rate\nXC09AAE041A001010100001,2025-01-01,x,101,01,09,0",
        "valid_from"
    )]
    [InlineData(
        RegisterKind.Catalogue,
        "code,valid_from,name,list,grade,charge_type,first_pay_rate\nNEW,2025-01-01,x,101,01,09,1.5",
        "first_pay_rate"
    )]
    [InlineData(RegisterKind.Operators, "institution,id,name\nH99999999999,D1,x", "institution")]
    [InlineData(
        RegisterKind.Institutions,
        "code,name,division,agreement_from,agreement_to\nH42050299999,x,420502,2025-01-02,2025-01-01",
        "agreement_to"
    )]
    [InlineData(RegisterKind.Institutions, "code,name,division\nX1,x,420502", "code")]
    [InlineData(RegisterKind.Relations, "area,person,scheme,valid_from\n420502,nobody,390,2025-01-01", "person")]
    [InlineData(RegisterKind.Relations, "area,person,scheme,valid_from\n420502,42050200000001,390,2025-01-01", "valid_from")]
    [InlineData(RegisterKind.Statuses, "area,person,category,valid_from\n420502,nobody,marginal,2025-01-01", "person")]
    [InlineData(
        RegisterKind.Statuses,
        "area,person,category,valid_from,valid_to\n420502,42050200000005,marginal,2025-01-01,2024-01-01",
        "valid_to"
    )]
    [InlineData(
        RegisterKind.Statuses,
        "area,person,category,valid_from,withdrawn\n420502,42050200000005,marginal,2025-01-01,是",
        "withdrawn"
    )]
    [InlineData(
        RegisterKind.Statuses,
        "area,person,category,valid_from,known_from\n420502,42050200000005,marginal,2025-01-01,2099-01-01T00:00:00+08:00",
        "known_from"
    )]
    [InlineData(RegisterKind.Persons, "area,id,name,cert_type,cert_no\n420502,N,#DIV/0!,99,Y", "name")]
    [InlineData(RegisterKind.Persons, "area,id,name,cert_type,cert_no,attributes\n420502,N,x,99,Y,[1]", "attributes")]
    public async Task A_row_that_cannot_be_is_refused_at_its_column(RegisterKind kind, string text, string column)
    {
        await using var register = await OpenAsync(DatabaseKind.Sqlite);
        await register.SamplesAsync();
        var report = await register.ApplyAsync(kind, register.List("list.csv", text));
        report.Refused.ShouldBe(1);
        report.Faults.ShouldHaveSingleItem().Column.Name.ShouldBe(column);
        report.Faults[0].Spot.Line.ShouldBe(2);
    }

    [Fact]
    public async Task A_category_that_the_policy_does_not_name_is_refused()
    {
        await using var register = await OpenAsync(DatabaseKind.Sqlite);
        await register.SamplesAsync();
        var list = register.List(
            "statuses.csv",
            "area,person,category,valid_from",
            "420502,42050200000005,minimum-livng,2025-01-01",
            "420502,42050200000006,minimum-living,2025-01-01",
            "990099,42050200000006,of-a-division-without-policy,2025-01-01",
            "420502,42050200000006,低保对象,2025-02-01",
            "990099,42050200000006,低保对象,2025-01-01"
        );
        var categories = new StatusCategories(TestCounty.Settler.Policies, new DateOnly(2026, 3, 2));
        var rows = categories.Check(TestRegister.Read(RegisterKind.Statuses, list)).Rows.ToList();
        rows.Select(row => row.Faults.Count == 0).ShouldBe([false, true, true, true, false]);
        rows[3].Values!.Needed("category").ShouldBe("minimum-living");
        rows[0]
            .Faults[0]
            .Reason.English.ShouldStartWith("the policy of the division has no such category; it has illness-impoverished, marginal");
    }

    [Theory]
    [InlineData("area,id,name\n1,2,3", "证件号码 (cert_no)")]
    [InlineData("some text without headings", "参保地医保区划 (area)")]
    public async Task A_list_without_a_column_that_is_needed_is_refused_whole(string text, string missing)
    {
        await using var register = await OpenAsync(DatabaseKind.Sqlite);
        var error = Should.Throw<ProblemException>(() => TestRegister.Read(RegisterKind.Persons, register.List("list.csv", text)));
        error.Message.ShouldContain(missing);
    }

    [Theory]
    [InlineData(RegisterKind.Filings)]
    [InlineData(RegisterKind.Fees)]
    [InlineData(RegisterKind.Settlements)]
    [InlineData(RegisterKind.Journal)]
    public async Task What_comes_from_settling_is_not_brought_in(RegisterKind kind)
    {
        await using var register = await OpenAsync(DatabaseKind.Sqlite);
        Should
            .Throw<ProblemException>(() => TestRegister.Read(kind, register.List("list.csv", "a,b")))
            .Message.ShouldContain("come from hospitals and from settling");
    }

    [Fact]
    public async Task A_correction_without_the_column_source_leaves_the_source_that_is_known()
    {
        await using var register = await OpenAsync(DatabaseKind.Sqlite);
        await register.PersonsAsync([Id(0)]);
        var first = register.List(
            "first.csv",
            "area,person,category,valid_from,source",
            $"{TestRegister.Area},{Id(0)},marginal,2025-01-01,list 7"
        );
        (await register.ApplyAsync(RegisterKind.Statuses, first)).New.ShouldBe(1);
        register.Clock.Now += TimeSpan.FromDays(1);
        var ended = register.List(
            "ended.csv",
            "area,person,category,valid_from,valid_to",
            $"{TestRegister.Area},{Id(0)},marginal,2025-01-01,2025-12-31"
        );
        (await register.ApplyAsync(RegisterKind.Statuses, ended)).Changed.ShouldBe(1);
        (await register.QueryAsync<string>("select source from status_period order by known_from")).ShouldBe(["list 7", "list 7"]);

        register.Clock.Now += TimeSpan.FromDays(1);
        var blank = register.List(
            "blank.csv",
            "area,person,category,valid_from,valid_to,source",
            $"{TestRegister.Area},{Id(0)},marginal,2025-01-01,2025-11-30,"
        );
        (await register.ApplyAsync(RegisterKind.Statuses, blank)).Changed.ShouldBe(1);
        (await register.QueryAsync<string?>("select source from status_period order by known_from")).ShouldBe(["list 7", "list 7", null]);
    }

    [Theory]
    [InlineData("01/02/1955", "day and month cannot be told apart in this order: write the day as 2025-01-31")]
    [InlineData("1955-02-30", "there is no such day")]
    [InlineData("last spring", "this is no day: write it as 2025-01-31 or 20250131")]
    public async Task A_day_that_cannot_be_read_is_refused_for_what_is_wrong_with_it(string day, string why)
    {
        await using var register = await OpenAsync(DatabaseKind.Sqlite);
        var list = register.List("list.csv", "area,id,name,cert_type,cert_no,born", $"{TestRegister.Area},{Id(0)},虚构,99,9999990,{day}");
        (await register.PreviewAsync(RegisterKind.Persons, list)).Faults.ShouldHaveSingleItem().Reason.English.ShouldBe(why);
    }

    private static string Id(int i) => $"P{i:0000}";

    private static string Statuses(TestRegister register, int count) =>
        register.List(
            "statuses.csv",
            [
                "area,person,category,valid_from",
                .. Enumerable.Range(0, count).Select(i => $"{TestRegister.Area},{Id(i)},marginal,2025-01-01"),
            ]
        );

    private static async Task<string[]> TextsAsync(TestRegister register) =>
        [.. (await register.ExportAsync()).Values.Select(File.ReadAllText)];

    // Something outside stops the import when so many slices are in.
    private sealed class Stop(int slices) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Slices == slices)
            {
                throw new TimeoutException();
            }
        }
    }
}
