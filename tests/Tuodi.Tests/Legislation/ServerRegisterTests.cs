using Npgsql;
using Tuodi.Kernel;
using Tuodi.Legislation.Classification;
using Tuodi.Legislation.Register;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Legislation;

/// <summary>The register in a database of PostgreSQL says what the register in a file says.</summary>
public sealed class ServerRegisterTests(PostgresFixture server)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_same_clauses_are_found_with_an_index_and_without(bool knowsChinese)
    {
        using var register = Samples.Register(knowsChinese ? await OfChineseAsync() : await server.DatabaseAsync());
        using var folder = new TemporaryRegister();
        Samples.Import(register);
        Samples.Import(folder.Register);

        register.IsIndexed.ShouldBe(knowsChinese);
        foreach (var query in new[] { "重特大疾病", "特困 全额资助", "孤 100%", "%", "_", "不在其中的词", "6000元" })
        {
            Hits(register, query).ShouldBe(Hits(folder.Register, query), query);
        }
    }

    [Fact]
    public async Task A_server_opens_it_for_many_readers_who_see_what_one_keeps()
    {
        await using var source = new RegisterSource(await server.DatabaseAsync(), TimeProvider.System);
        var cancel = TestContext.Current.CancellationToken;
        var opened = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => source.OpenAsync(cancel), cancel)));
        Samples.Import(opened[0]);
        foreach (var register in opened)
        {
            register.SearchTexts("救助").ShouldContain(hit => hit.Id == "heqing");
            register.Dispose();
        }

        using var again = await source.OpenAsync(cancel);
        again.SearchTexts("二万五千元").Select(hit => (hit.Id, hit.Place)).ShouldBe([("heqing", "第九条（三）")]);
    }

    [Fact]
    public async Task Versions_links_verdicts_and_decisions_are_kept_as_in_a_file()
    {
        var database = await server.DatabaseAsync();
        using (var register = Samples.Register(database))
        {
            Samples.Import(register);
            Samples.Import(register);
            var classifier = new Classifier(Samples.Rules, Samples.Words);
            register.Labels.Write(register.Texts().Select(text => KeyValuePair.Create(text.Id, classifier.Classify(register.Read(text)))));
            register.Labels.Decide(Samples.Rules, "heqing", "kind", "conventional", "第十条", "审核员甲").Said.ShouldBe("mixed");
        }

        using var again = Samples.Register(database);
        again.Versions("heqing").Select(text => text.Version).ShouldBe([1]);
        again.Links().Chain("heqing").Select(link => link.Other).ShouldBe([null, "yunling", null]);
        again.Links().StatusOf(again.Versions("heqing-2015")[0], new DateOnly(2026, 11, 21)).ShouldBe("repealed");
        again.Labels.All().Single(label => label is { Id: "heqing", Field: "kind" }).Value.ShouldBe("conventional");
    }

    [Theory]
    [InlineData("UPDATE legislation.decisions SET value = 'mixed'")]
    [InlineData("DELETE FROM legislation.decisions")]
    [InlineData("TRUNCATE legislation.decisions")]
    [InlineData(
        "INSERT INTO legislation.decisions OVERRIDING SYSTEM VALUE SELECT * FROM legislation.decisions ON CONFLICT (decision) DO UPDATE SET value = 'mixed'"
    )]
    public async Task A_decision_cannot_be_taken_out_of_the_database(string sql)
    {
        var database = await server.DatabaseAsync();
        using var register = Samples.Register(database);
        Samples.Import(register);
        register.Labels.Decide(Samples.Rules, "heqing", "kind", "conventional", "第十条", "审核员甲");

        await Should.ThrowAsync<PostgresException>(() => RunAsync(database, sql));
    }

    [Fact]
    public async Task A_database_of_another_version_is_refused()
    {
        var database = await server.DatabaseAsync();
        Samples.Register(database).Dispose();
        await RunAsync(database, "UPDATE legislation.register SET version = 99");

        Should.Throw<ProblemException>(() => Samples.Register(database)).Problems.Single().Remedy.ShouldContain("--register");
    }

    private static IEnumerable<(string Id, string Place)> Hits(LegislationRegister register, string query) =>
        register.Search(query, 500).Select(hit => (hit.Id, hit.Place)).Order();

    /// <summary>A database in which Chinese characters are letters, as those of an office's server are; the fixture's are plain.</summary>
    private async Task<string> OfChineseAsync()
    {
        var plain = new NpgsqlConnectionStringBuilder(await server.DatabaseAsync());
        var name = plain.Database + "_zh";
        await RunAsync(
            plain.ConnectionString,
            $"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'"
        );
        plain.Database = name;
        return plain.ConnectionString;
    }

    private static async Task RunAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private sealed class TemporaryRegister : IDisposable
    {
        private readonly Reference.TemporaryFolder _folder = new();

        public TemporaryRegister() => Register = Samples.Register(Path.Combine(_folder.Path, "r.sqlite"));

        public LegislationRegister Register { get; }

        public void Dispose()
        {
            Register.Dispose();
            _folder.Dispose();
        }
    }
}
