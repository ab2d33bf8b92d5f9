using System.Text.RegularExpressions;
using Tuodi.Kernel;

namespace Tuodi.Storage.Databases;

/// <summary>The tables that scripts make. The comment above a table says whether it is spread by area or known everywhere (reference).</summary>
public static partial class SchemaTables
{
    /// <summary>All tables of this version in the order in which they are made: what refers to another comes after it.</summary>
    public static IReadOnlyList<SchemaTable> All { get; } = [.. SchemaScripts.All.SelectMany(script => Of(script.Name, script.Text))];

    /// <summary>The tables of a script.</summary>
    /// <exception cref="ProblemException">A table does not say what it is.</exception>
    public static IReadOnlyList<SchemaTable> Of(string name, string script)
    {
        var tables = new List<SchemaTable>();
        foreach (Match made in Table().Matches(script))
        {
            var says = Says().Match(made.Groups["above"].Value);
            if (!says.Success)
            {
                throw new ProblemException(
                    new Problem(
                        new Spot(name, script.AsSpan(0, made.Groups["table"].Index).Count('\n') + 1, 1),
                        $"The table {made.Groups["table"].Value} does not say whether it is spread",
                        "Write `-- spread by area` or `-- reference` above it."
                    )
                );
            }

            tables.Add(new SchemaTable(made.Groups["table"].Value, says.Groups["spread"].Success, made.Groups["text"].Value));
        }

        return tables;
    }

    [GeneratedRegex(
        @"(?<above>(?:^--[^\n]*\n)*)^(?<text>create\s+table\s+(?:if\s+not\s+exists\s+)?(?<table>\w+)\s*\(.*?\)[^;()]*;)",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.IgnoreCase
    )]
    private static partial Regex Table();

    [GeneratedRegex(@"^--\s*(?:(?<spread>spread by area)|reference)\b", RegexOptions.Multiline)]
    private static partial Regex Says();
}
