using System.Text.RegularExpressions;
using Tuodi.Storage.Databases;

namespace Tuodi.Tests.Schema;

/// <summary>The rules of a schema that can be spread (docs/operating/database.md), held against the text of scripts.</summary>
internal static partial class SchemaRules
{
    private static readonly string[] Types = ["text", "bigint", "{bytes}", "{day}"];

    /// <summary>What breaks a rule, as the table and the rule.</summary>
    public static IReadOnlyList<string> Breaches(params IReadOnlyList<(string Name, string Text)> scripts)
    {
        var breaches = new List<string>();
        var tables = scripts.SelectMany(script => SchemaTables.Of(script.Name, script.Text)).ToDictionary(table => table.Name);
        foreach (var table in tables.Values)
        {
            breaches.AddRange(Table(table, tables).Select(rule => $"{table.Name}: {rule}"));
        }

        foreach (var (name, text) in scripts)
        {
            breaches.AddRange(
                Added()
                    .Matches(text)
                    .Where(added => !Types.Contains(added.Groups["type"].Value))
                    .Select(added => $"{added.Groups["table"].Value}: type {added.Groups["type"].Value}")
            );
            var plain = Comment().Replace(text, string.Empty);
            breaches.AddRange(Forbidden().Matches(plain).Select(match => $"{name}: {match.Value.ToLowerInvariant()}"));
            foreach (Match index in UniqueIndex().Matches(plain))
            {
                if (tables[index.Groups["table"].Value].IsSpread && !Names(index.Groups["columns"].Value).Contains("area"))
                {
                    breaches.Add($"{index.Groups["table"].Value}: unique index without area");
                }
            }
        }

        return breaches;
    }

    /// <summary>The columns of a table's primary key.</summary>
    public static IReadOnlyList<string> PrimaryKey(SchemaTable table)
    {
        var key = PrimaryKeyOf().Match(table.Text);
        return key.Success
            ? Names(key.Groups["columns"].Value)
            : [.. Column().Matches(table.Text).Where(column => column.Groups["rest"].Value.Contains("primary key")).Select(ColumnName)];
    }

    /// <summary>The columns of a table, those too that a later script adds.</summary>
    public static IReadOnlyList<string> Columns(SchemaTable table, IEnumerable<string> scripts) =>
        [
            .. Column().Matches(table.Text).Select(ColumnName),
            .. scripts
                .SelectMany(script => Added().Matches(script))
                .Where(added => added.Groups["table"].Value == table.Name)
                .Select(ColumnName),
        ];

    private static IEnumerable<string> Table(SchemaTable table, Dictionary<string, SchemaTable> tables)
    {
        var columns = Column().Matches(table.Text);
        foreach (var column in columns.Where(column => !Types.Contains(column.Groups["type"].Value)))
        {
            yield return $"type {column.Groups["type"].Value}";
        }

        if (PrimaryKey(table).Count == 0)
        {
            yield return "no primary key";
        }

        if (table.IsSpread && !columns.Any(column => ColumnName(column) == "area" && column.Groups["rest"].Value.Contains("not null")))
        {
            yield return "no area";
        }

        foreach (
            Match key in Key().Matches(table.Text).Where(key => table.IsSpread && !Names(key.Groups["columns"].Value).Contains("area"))
        )
        {
            yield return $"{Blanks().Replace(key.Groups["kind"].Value, " ")} without area";
        }

        if (table.IsSpread && columns.Any(column => Single().IsMatch(column.Groups["rest"].Value)))
        {
            yield return "key of one column that is not area";
        }

        foreach (Match reference in Foreign().Matches(table.Text))
        {
            var other = tables.GetValueOrDefault(reference.Groups["table"].Value);
            if (other is null)
            {
                yield return $"refers to {reference.Groups["table"].Value}, which is no table";
            }
            else if (other.IsSpread && !table.IsSpread)
            {
                yield return "is known everywhere and refers to a table that is spread";
            }
            else if (other.IsSpread && !Names(reference.Groups["theirs"].Value).Contains("area"))
            {
                yield return "refers to a table that is spread without area";
            }
        }
    }

    private static string ColumnName(Match column) => column.Groups["name"].Value;

    private static string[] Names(string list) => list.Split(',', StringSplitOptions.TrimEntries);

    [GeneratedRegex(
        @"^\s+(?!primary\b|foreign\b|unique\b|exclude\b|check\b|constraint\b)(?<name>\w+)\s+(?<type>[\w{}]+)(?<rest>[^\n]*)$",
        RegexOptions.Multiline
    )]
    private static partial Regex Column();

    [GeneratedRegex(@"alter\s+table\s+(?<table>\w+)\s+add\s+column\s+(?<name>\w+)\s+(?<type>[\w{}]+)")]
    private static partial Regex Added();

    [GeneratedRegex(@"primary\s+key\s*\((?<columns>[^)]*)\)")]
    private static partial Regex PrimaryKeyOf();

    [GeneratedRegex(@"(?<kind>primary\s+key|unique|foreign\s+key|exclude)\s*(?:using\s+\w+\s*)?\((?<columns>[^)]*)\)")]
    private static partial Regex Key();

    [GeneratedRegex(@"\b(?:primary\s+key|unique)\b(?!\s*\()")]
    private static partial Regex Single();

    [GeneratedRegex(@"references\s+(?<table>\w+)\s*(?:\((?<theirs>[^)]*)\))?")]
    private static partial Regex Foreign();

    [GeneratedRegex(
        @"create\s+unique\s+index\s+\w+\s+on\s+(?<table>\w+)\s*(?:using\s+\w+\s*)?\((?<columns>[^)]*)\)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex UniqueIndex();

    [GeneratedRegex(
        @"\b(?:(?:small|big)?serial|autoincrement|auto_increment|generated|sequence|trigger|rule|function|procedure|current_timestamp|current_date|now|random|gen_random_uuid|nextval|pg_advisory\w*|grouping\s+sets|rollup|cube|recursive|cascade)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Forbidden();

    [GeneratedRegex(@"--[^\n]*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
