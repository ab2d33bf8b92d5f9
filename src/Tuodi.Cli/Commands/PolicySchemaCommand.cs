using System.CommandLine;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Schema;
using Tuodi.Settlement.Cases;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi policy schema</c>: the JSON Schema by which an editor completes and checks documents.</summary>
internal static class PolicySchemaCommand
{
    public static Command Create()
    {
        var cases = new Option<bool>("--case") { Description = "the schema of case files" };
        var command = new Command(
            "schema",
            "Print the JSON Schema by which an editor completes and checks policy documents or case files.\n\nExamples:\n  tuodi policy schema > policy.schema.json\n  tuodi policy schema --case > case.schema.json"
        )
        {
            cases,
        };
        command.SetAction(parsed =>
        {
            Console.Write(parsed.GetValue(cases) ? Case() : Policy());
            return ExitCode.Good;
        });
        return command;
    }

    /// <summary>The schema of policy documents.</summary>
    public static string Policy() =>
        SchemaWriter.Write(Shapes.Document, "urn:tuodi:policy", "Tuodi policy document (docs/reference/policy-language.md)");

    /// <summary>The schema of case files.</summary>
    public static string Case() => SchemaWriter.Write(CaseShapes.Case, "urn:tuodi:case", "Tuodi case file (docs/reference/case-file.md)");
}
