using System.Globalization;
using Microsoft.Data.Sqlite;
using Tuodi.Kernel;
using Tuodi.Legislation.Classification;
using Tuodi.Legislation.Importing;
using Tuodi.Legislation.Register;
using Tuodi.Legislation.Relations;
using Tuodi.Policies.Library;
using Tuodi.Tests.House;
using Tuodi.Tests.Reference;

namespace Tuodi.Tests.Legislation;

public sealed class RegisterTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private readonly TemporaryFolder _folder = new();
    private readonly LegislationRegister _register;

    public RegisterTests()
    {
        _register = Samples.Register(FileName);
        Samples.Import(_register);
    }

    private string FileName => Path.Combine(_folder.Path, "register.sqlite");

    public void Dispose()
    {
        _register.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("重特大疾病", "第十条")]
    [InlineData("特困 全额资助", "第七条")]
    [InlineData("孤 100%", "第九条（一）")]
    public void Words_of_any_length_are_found(string query, string place) =>
        _register.Search(query, 50).Where(hit => hit.Id == "heqing").Select(hit => hit.Place).ShouldContain(place);

    [Theory]
    [InlineData("")]
    [InlineData("%")]
    [InlineData("\"OR\" 不存在")]
    [InlineData("不在其中的词")]
    public void What_stands_nowhere_finds_nothing(string query) =>
        _register.Search(query, 50).Where(hit => !hit.Text.Contains('%')).ShouldBeEmpty();

    [Fact]
    public void Full_width_figures_are_found_by_narrow_ones() => _register.Search("6000元", 50).ShouldContain(hit => hit.Place == "第八条");

    [Fact]
    public void The_same_file_again_changes_nothing_and_a_changed_one_is_a_further_version()
    {
        var again = _register.Import(TextFile.Open(Samples.Text("heqing")), new TextDetails { Id = "heqing" });
        var changed = _folder.Write("heqing.txt", File.ReadAllText(Samples.Text("heqing")).Replace("70%", "75%", StringComparison.Ordinal));
        var next = _register.Import(TextFile.Open(changed), new TextDetails { Id = "heqing" });

        again.ShouldBe((1, false));
        next.ShouldBe((2, true));
        _register.Versions("heqing").Select(text => text.Version).ShouldBe([2, 1]);
        _register.Search("按照75%", 10).ShouldContain(hit => hit.Id == "heqing");
        _register.Search("按照70%", 10).ShouldNotContain(hit => hit.Id == "heqing");
    }

    [Fact]
    public void The_chain_of_upper_law_goes_on_through_the_register() =>
        _register
            .Links()
            .Chain("heqing")
            .Select(link => (link.Title, link.Other))
            .ShouldBe([("社会救助暂行办法", null), ("云岭省社会救助条例", "yunling"), ("社会救助暂行办法", null)]);

    [Fact]
    public void What_is_repealed_or_over_is_told()
    {
        var links = _register.Links();
        var status = _register.Texts().ToDictionary(text => text.Id, text => links.StatusOf(text, Today));

        links.All.Single(link => link.Kind == RelationKind.Repeals).Other.ShouldBe("heqing-2015");
        (status["heqing"], status["heqing-2015"], status["songxi-unnumbered"]).ShouldBe(("valid", "repealed", "unknown"));
        var linfang = _register.Versions("linfang")[0];
        linfang.Expires.ShouldBe("2027-09-30");
        links.StatusOf(linfang, new DateOnly(2027, 10, 1)).ShouldBe("expired");
        links.StatusOf(linfang, new DateOnly(2022, 9, 30)).ShouldBe("future");
        _register.Versions("heqing-2015")[0].Expires.ShouldBe("2020-03-31");
    }

    [Fact]
    public void A_decision_outlives_every_verdict_of_the_machine()
    {
        Classify();
        _register.Labels.Decide(Samples.Rules, "heqing", "kind", "conventional", "第十条只是例外", "审核员甲");
        Classify();

        var label = _register.Labels.All().Single(each => each is { Id: "heqing", Field: "kind" });
        (label.Value, label.By, label.Ground).ShouldBe(("conventional", "审核员甲", "第十条只是例外"));
        _register.Labels.Decisions().Single().Said.ShouldBe("mixed");
    }

    [Theory]
    [InlineData("UPDATE decisions SET value = 'mixed'")]
    [InlineData("DELETE FROM decisions")]
    [InlineData("INSERT OR REPLACE INTO decisions SELECT decision, id, field, 'mixed', said, reason, by, at FROM decisions")]
    [InlineData("REPLACE INTO decisions SELECT decision, id, field, 'mixed', said, reason, by, at FROM decisions")]
    public void A_decision_cannot_be_taken_out_of_the_file(string sql)
    {
        _register.Labels.Decide(Samples.Rules, "heqing", "kind", "conventional", "第十条", "审核员甲");
        using var connection = new SqliteConnection($"Data Source={FileName};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;

        Should.Throw<SqliteException>(() => command.ExecuteNonQuery());
        _register.Labels.Decisions().ShouldHaveSingleItem().Value.ShouldBe("conventional");
    }

    [Fact]
    public void A_file_that_was_made_before_decisions_were_kept_from_being_replaced_is_guarded_when_it_is_opened()
    {
        using var connection = new SqliteConnection($"Data Source={FileName};Pooling=False");
        connection.Open();
        Count().ShouldBe(1L);
        Run("DROP TRIGGER decisions_unreplaced").ExecuteNonQuery();
        Samples.Register(FileName).Dispose();
        Count().ShouldBe(1L);

        object? Count() => Run("SELECT count(*) FROM sqlite_master WHERE name = 'decisions_unreplaced'").ExecuteScalar();

        SqliteCommand Run(string sql)
        {
            var command = connection.CreateCommand();
            command.CommandText = sql;
            return command;
        }
    }

    [Fact]
    public void A_status_of_an_index_holds_from_the_days_that_are_known()
    {
        var links = _register.Links();
        var old = _register.Versions("heqing-2015")[0] with { Expires = null };
        var repeal = DateOnly.Parse(_register.Versions("heqing")[0].Effective!, CultureInfo.InvariantCulture);
        foreach (var status in new[] { null, "repealed" })
        {
            links.StatusOf(old with { Status = status }, repeal.AddDays(-1)).ShouldBe("valid");
            links.StatusOf(old with { Status = status }, repeal).ShouldBe("repealed");
        }

        var issued = old with { Id = "elsewhere", Issued = "2020-03-01", Effective = "2020-04-01", Status = "valid" };
        links.StatusOf(issued, new DateOnly(2020, 3, 31)).ShouldBe("future");
        links.StatusOf(issued, new DateOnly(2020, 4, 1)).ShouldBe("valid");
        links.StatusOf(issued with { Effective = null }, new DateOnly(2020, 2, 29)).ShouldBe("future");
        links.StatusOf(issued with { Status = "future" }, new DateOnly(2020, 4, 1)).ShouldBe("valid");
        var over = issued with { Status = "expired", Expires = "2021-03-31" };
        links.StatusOf(over, new DateOnly(2021, 3, 31)).ShouldBe("valid");
        links.StatusOf(over, new DateOnly(2021, 4, 1)).ShouldBe("expired");
        links.StatusOf(over with { Status = "repealed" }, Today).ShouldBe("repealed"); // nobody in the register tells since when
    }

    [Fact]
    public void A_text_whose_title_amends_another_is_told_with_it()
    {
        var text = _folder.Write(
            "change.txt",
            "鹤清市人民政府关于修改《鹤清市医疗救助办法》的决定\n\n第一条 将第八条修改为：“按照规定执行”。\n第二条 本决定自2026年1月1日起施行。\n"
        );
        _register.Import(TextFile.Open(text), new TextDetails { Id = "change" });
        var links = _register.Links();

        links
            .AmendmentsOf("heqing")
            .Select(link => (link.Title, link.Other))
            .ShouldBe([("鹤清市人民政府关于修改《鹤清市医疗救助办法》的决定", "change")]);
        links.AmendmentsOf("change").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("nobody", "kind", "mixed", "r", "no such text")]
    [InlineData("heqing", "colour", "red", "r", "no such field")]
    [InlineData("heqing", "kind", "red", "r", "none of its values")]
    [InlineData("heqing", "methods", "outpatient;red", "r", "none of its values")]
    [InlineData("heqing", "kind", "mixed", " ", "needs its reason")]
    public void A_decision_on_nothing_is_refused(string id, string name, string value, string reason, string wrong) =>
        Should
            .Throw<ProblemException>(() => _register.Labels.Decide(Samples.Rules, id, name, value, reason, "甲"))
            .Problems.Single()
            .Wrong.ShouldContain(wrong);

    [Fact]
    public void Articles_that_a_policy_cites_are_told_and_those_that_none_does()
    {
        var policy = File.ReadAllText(Path.Combine(Repository.Root, "policies", "examples", "e03-critical-illness-edges.yaml"))
            .Replace(
                "Published worked examples, E3: copy of 2024-03-04",
                "鹤清市医疗救助办法（鹤清市人民政府令第21号）",
                StringComparison.Ordinal
            )
            .Replace("cite: examples E3", "cite: examples Art. 7-8 10", StringComparison.Ordinal);
        var library = new PolicyLibrary(_folder.Path);

        var articles = ArticleCoverage.Of(
            _register.Read(_register.Versions("heqing")[0]),
            [library.Load(_folder.Write("420000/a.yaml", policy))]
        );

        articles.Where(article => article.Encodings.Count > 0).Select(article => article.Article).ShouldBe(["第七条", "第八条", "第十条"]);
        articles
            .Where(article => article.HasFigures && article.Encodings.Count == 0)
            .Select(article => article.Article)
            .ShouldBe(["第九条"]);
    }

    [Fact]
    public void Another_file_is_refused_as_a_register()
    {
        var path = _folder.Write("a.txt", "this is no database at all, but a text that somebody wrote");

        Should.Throw<ProblemException>(() => Samples.Register(path)).Problems.Single().Wrong.ShouldContain("not a database");
    }

    private void Classify()
    {
        var classifier = new Classifier(Samples.Rules, Samples.Words);
        _register.Labels.Write(_register.Texts().Select(text => KeyValuePair.Create(text.Id, classifier.Classify(_register.Read(text)))));
    }
}
