using System.Reflection;
using System.Text.RegularExpressions;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Rows;
using Tuodi.Tests.House;

namespace Tuodi.Tests.Schema;

/// <summary>PostgreSQL with Citus can spread every table by the insured division.</summary>
public sealed partial class SchemaRulesTests
{
    private static readonly Dictionary<string, SchemaTable> All = SchemaTables.All.ToDictionary(table => table.Name);

    private static IEnumerable<(string Name, IReadOnlyList<string> Keys, IReadOnlyList<string> Columns)> Records =>
        typeof(Tables)
            .GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Select(property => property.GetValue(null)!)
            .Select(table =>
                (
                    (string)Value(table, "Name"),
                    (IReadOnlyList<string>)Value(table, "Keys"),
                    (IReadOnlyList<string>)
                        [.. ((IEnumerable<object>)Value(table, "Columns")).Select(column => (string)Value(column, "Name"))]
                )
            );

    [Fact]
    public void The_scripts_keep_every_rule() =>
        SchemaRules.Breaches([.. SchemaScripts.All.Select(script => (script.Name, script.Text))]).ShouldBeEmpty();

    [Theory]
    [InlineData(
        "-- spread by area\ncreate table t (\n  area text not null,\n  id bigint not null,\n  primary key (id)\n);",
        "t: primary key without area"
    )]
    [InlineData(
        "-- spread by area\ncreate table t (\n  area text not null,\n  id bigint not null primary key\n);",
        "t: key of one column that is not area"
    )]
    [InlineData(
        "-- spread by area\ncreate table t (\n  area text not null,\n  id bigint not null,\n  n text,\n  primary key (id, area),\n  unique (n)\n);",
        "t: unique without area"
    )]
    [InlineData(
        "-- spread by area\ncreate table t (\n  area text not null,\n  id bigint not null,\n  primary key (id, area)\n);\ncreate unique index i on t (id);",
        "t: unique index without area"
    )]
    [InlineData("-- spread by area\ncreate table t (\n  id bigint not null,\n  primary key (id, area)\n);", "t: no area")]
    [InlineData("-- spread by area\ncreate table t (\n  area text not null,\n  id bigint not null\n);", "t: no primary key")]
    [InlineData(
        "-- spread by area\ncreate table t (\n  area text not null,\n  id bigserial not null,\n  primary key (id, area)\n);",
        "t: type bigserial"
    )]
    [InlineData("-- reference\ncreate table t (\n  id bigint not null primary key,\n  at bigint default now()\n);", "bad.sql: now")]
    [InlineData(
        "-- reference\ncreate table t (\n  id bigint not null primary key,\n  person text references s (id)\n);",
        "t: is known everywhere and refers to a table that is spread"
    )]
    [InlineData(
        "-- spread by area\ncreate table t (\n  area text not null,\n  id text not null,\n  primary key (id, area),\n  foreign key (id) references s (id)\n);",
        "t: foreign key without area"
    )]
    [InlineData(
        "-- spread by area\ncreate table t (\n  area text not null,\n  id text not null,\n  primary key (id, area),\n  foreign key (id, area) references s (id, other)\n);",
        "t: refers to a table that is spread without area"
    )]
    [InlineData("create trigger x after insert on s for each row execute function f();", "bad.sql: trigger")]
    [InlineData("-- reference\ncreate table t (\n  id bigint generated always as identity primary key\n);", "bad.sql: generated")]
    [InlineData("insert into s select random();", "bad.sql: random")]
    public void A_script_that_breaks_a_rule_is_found(string script, string breach)
    {
        const string Spread =
            "-- spread by area\ncreate table s (\n  area text not null,\n  id text not null,\n  primary key (id, area)\n);\n";
        SchemaRules.Breaches(("good.sql", Spread)).ShouldBeEmpty();
        SchemaRules.Breaches(("good.sql", Spread), ("bad.sql", script)).ShouldContain(breach);
    }

    [Fact]
    public void A_table_that_does_not_say_what_it_is_is_refused() =>
        Should
            .Throw<Tuodi.Kernel.ProblemException>(() =>
                SchemaTables.Of("x.sql", "\ncreate table t (\n  id bigint not null primary key\n);")
            )
            .Message.ShouldStartWith("x.sql:2:1: The table t does not say");

    [Fact]
    public void Records_have_the_columns_and_keys_of_their_tables()
    {
        foreach (var (name, keys, columns) in Records)
        {
            columns.ShouldBe(SchemaRules.Columns(All[name], SchemaScripts.All.Select(script => script.Text)), ignoreOrder: true, name);
            keys.ShouldBe(SchemaRules.PrimaryKey(All[name]), ignoreOrder: true, name);
            keys.Contains("area").ShouldBe(All[name].IsSpread, name);
        }
    }

    [Fact]
    public void No_query_does_what_cannot_be_done_across_areas() =>
        Repository
            .Lines(Repository.Files("src/Tuodi.Storage", "*.cs"))
            .Where(line => Across().IsMatch(line.Text))
            .Select(line => $"{line.Path}:{line.Number}")
            .ShouldBeEmpty();

    [Fact]
    public void What_all_know_is_spread_before_what_refers_to_it()
    {
        var order = Distribution.Order(new HashSet<string>(["institution"], StringComparer.Ordinal));
        order.Select(table => table.Name).ShouldNotContain("institution");
        order.Select(table => table.IsSpread).ShouldBe(order.Select(table => table.IsSpread).Order());
        order.Select(Distribution.Statement).ShouldContain("select create_distributed_table('settlement', 'area')");
        order.Select(Distribution.Statement).ShouldContain("select create_reference_table('catalogue_item')");
        var places = order.Select((table, i) => (table.Name, i)).ToDictionary(pair => pair.Name, pair => pair.i);
        foreach (var child in (string[])["insurance", "status_period", "filing"])
        {
            places["person"].ShouldBeLessThan(places[child]);
        }
    }

    private static object Value(object from, string property) => from.GetType().GetProperty(property)!.GetValue(from)!;

    [GeneratedRegex(@"""[^""]*\b(?:grouping sets|rollup|with recursive|now *\(|random *\()", RegexOptions.IgnoreCase)]
    private static partial Regex Across();
}
