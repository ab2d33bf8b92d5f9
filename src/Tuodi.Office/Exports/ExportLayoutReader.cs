using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Reading;
using Tuodi.Policies.Yaml;

namespace Tuodi.Office.Exports;

/// <summary>Reads a layout, such as <c>data/office/exports/bank.yaml</c>.</summary>
public static class ExportLayoutReader
{
    private static readonly string[] Forms = ["text", "digits", "amount"];

    private static readonly Shape Top = new(
        "layout",
        [
            new("title", ValueKind.Bilingual, "what the list is called"),
            new("rows", ValueKind.Choice, "whether rows that the rules exclude stand in it") { Words = ["all", "kept"] },
            new("per", ValueKind.Choice, "whether each township has its own") { Words = ["town"] },
            new("columns", ValueKind.ShapeList, "the columns in their order") { Below = () => Column! },
        ]
    );

    private static readonly Shape Column = new(
        "column",
        [
            new("heading", ValueKind.Text, "the heading"),
            new("field", ValueKind.Text, "what it says"),
            new("as", ValueKind.Choice, "how it is written") { Words = Forms },
            new("required", ValueKind.Flag, "whether a row without it is refused"),
        ]
    );

    /// <summary>Reads the file.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="ProblemException">Something in it is wrong; all that was found is told.</exception>
    public static ExportLayout Read(string path, string name) => Read(YamlFile.Read(path, name));

    /// <summary>Reads a layout from what a file says.</summary>
    /// <exception cref="ProblemException">Something in it is wrong; all that was found is told.</exception>
    public static ExportLayout Read(YamlMap map)
    {
        var problems = new ProblemList();
        var reader = new MapReader(map, Top, problems);
        reader.Require("title", "Say what the list is called.");
        reader.Require("columns", "Write at least one column.");
        var layout = new ExportLayout
        {
            Title = reader.Bilingual("title") ?? new Bilingual(null, "list"),
            HasExcluded = reader.Choice("rows", ["all", "kept"]) == "all",
            IsPerTown = reader.Choice("per", ["town"]) == "town",
            Columns =
            [
                .. reader.Maps("columns").Select(each => One(new MapReader(each, Column, problems), problems)).OfType<ExportLayoutColumn>(),
            ],
        };
        return problems.Problems.Count == 0 ? layout : throw new ProblemException(problems.Problems);
    }

    private static ExportLayoutColumn? One(MapReader reader, ProblemList problems)
    {
        reader.Require("heading", "Write the heading that the receiver expects.");
        reader.Require("field", "Name a field.");
        var heading = reader.Text("heading");
        var form = reader.Choice("as", Forms);
        var required = reader.Flag("required");
        if (reader.Text("field") is not { } name || heading is null)
        {
            return null;
        }

        if (ExportField.Find(name) is not { } field)
        {
            problems.Report(
                reader.SpotOf("field"),
                $"There is no field `{name}`",
                $"Fields are {string.Join(", ", ExportField.All.Select(each => each.Name))}."
            );
            return null;
        }

        if (form == "amount" && field.Form != ExportForm.Amount)
        {
            problems.Report(reader.SpotOf("as"), $"`{name}` is no amount", "Write text or digits, or leave `as` out.");
        }

        return new ExportLayoutColumn(heading, field, form is null ? field.Form : (ExportForm)Array.IndexOf(Forms, form), required);
    }
}
