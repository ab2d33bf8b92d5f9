using Tuodi.Kernel;
using Tuodi.Office.Lists;
using Tuodi.Office.Workspace;
using static Tuodi.Tests.Office.Workspace.Desk;

namespace Tuodi.Tests.Office.Workspace;

/// <summary>A fault between two statements of a command leaves nothing half done. The faults are the database's own: a trigger that fails.</summary>
public sealed class FaultTests
{
    private static readonly Dictionary<string, Action<Desk>> Commands = new(StringComparer.Ordinal)
    {
        ["import"] = desk => desk.Import("未救助明细.csv", Unrescued(Row(1, left: 50), Row(2), Row(8), Row(9))),
        ["roster"] = desk => desk.Import("名单.csv", Roster((4, "双河镇"), (5, "双河镇"))),
        ["rules"] = desk => desk.Workspace.RunRules(June, Shipped.With("medical_category_keep", true)),
        ["distribute"] = desk => desk.Do(VisitMark.Distribute, 1, 2, 3),
        ["account"] = desk => desk.Account(5),
        ["clear"] = desk => desk.Workspace.Clear(ListKind.Roster, June, withMarks: false),
        ["switch"] = desk => desk.Workspace.Switch(Shipped, [("medical_category_keep", true), ("identity_exclude", true)]),
    };

    public static TheoryData<string, string> Faults =>
        new()
        {
            { "import", "AFTER INSERT ON visit WHEN NEW.number = '9'" },
            { "import", "AFTER UPDATE OF total ON visit WHEN NEW.number = '1'" },
            { "import", "AFTER UPDATE OF state ON visit WHEN NEW.number = '1' AND NEW.state = 'no-notice'" },
            { "import", "AFTER UPDATE OF rows_new ON import" },
            { "import", "AFTER INSERT ON log" },
            { "roster", "AFTER INSERT ON roster WHEN NEW.line = 2" },
            { "roster", "AFTER UPDATE OF roster_town ON visit WHEN NEW.number = '4'" },
            { "rules", "AFTER UPDATE OF rule_code ON visit WHEN NEW.number = '6'" },
            { "rules", "AFTER INSERT ON log" },
            { "distribute", "AFTER UPDATE OF distributed_at ON visit WHEN NEW.number = '3'" },
            { "distribute", "AFTER INSERT ON log WHEN NEW.number = '2'" },
            { "account", "AFTER INSERT ON log" },
            { "clear", "AFTER UPDATE OF matched ON visit WHEN NEW.number = '3'" },
            { "clear", "AFTER INSERT ON log" },
            { "switch", "AFTER INSERT ON rule_switch WHEN NEW.code = 'identity_exclude'" },
        };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Nothing_is_half_done(string command, string fault)
    {
        using var desk = WithMonth();
        var before = desk.Content();
        desk.Sql($"CREATE TRIGGER fault {fault} BEGIN SELECT RAISE (ABORT, 'a fault'); END");
        Should.Throw<ProblemException>(() => Commands[command](desk)).Message.ShouldContain("a fault");
        desk.Content().ShouldBe(before);

        desk.Sql("DROP TRIGGER fault");
        Commands[command](desk);
        desk.Content().ShouldNotBe(before);
    }

    [Fact]
    public void A_file_that_is_no_workspace_is_refused_and_left_alone()
    {
        using var desk = new Desk();
        var text = desk.Write("notes.txt", new string('x', 5000));
        Should.Throw<ProblemException>(() => OfficeWorkspace.Open(text, TimeProvider.System, "甲")).Message.ShouldContain("no workspace");
        File.ReadAllText(text).ShouldBe(new string('x', 5000));
        Should
            .Throw<ProblemException>(() => OfficeWorkspace.Open(text + ".sqlite", TimeProvider.System, "甲"))
            .Message.ShouldContain("office import");
        File.Exists(text + ".sqlite").ShouldBeFalse();
    }

    [Fact]
    public void Another_program_s_database_and_a_newer_workspace_are_refused()
    {
        using var desk = new Desk();
        desk.Sql("PRAGMA user_version = 99");
        Should
            .Throw<ProblemException>(() => OfficeWorkspace.Open(desk.File, TimeProvider.System, "甲"))
            .Message.ShouldContain("newer version");
        desk.Sql("PRAGMA application_id = 7");
        Should
            .Throw<ProblemException>(() => OfficeWorkspace.Open(desk.File, TimeProvider.System, "甲"))
            .Message.ShouldContain("another program");
    }

    [Fact]
    public void The_log_can_be_neither_changed_nor_cut()
    {
        using var desk = WithMonth();
        Should.Throw<Exception>(() => desk.Sql("UPDATE log SET by = '乙'")).Message.ShouldContain("the log is not changed");
        Should.Throw<Exception>(() => desk.Sql("DELETE FROM log")).Message.ShouldContain("the log is not cut");
    }

    [Fact]
    public void Names_and_identity_numbers_are_in_no_line_of_the_log()
    {
        using var desk = WithMonth();
        desk.Workspace.Set(WorkMode.Direct);
        desk.Pay(1);
        desk.Workspace.RunRules(June, Shipped);
        var log = string.Join('\n', desk.Workspace.Log());
        log.ShouldNotContain("999999");
        log.ShouldNotContain("周1");
        log.ShouldNotContain("6200000000000000017");
    }
}
