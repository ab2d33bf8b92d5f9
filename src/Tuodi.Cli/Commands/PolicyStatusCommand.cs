using System.CommandLine;
using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Evidence;
using Tuodi.Policies.Library;
using Tuodi.Settlement.Sheets;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi policy status</c>: what of the documents is weak, old or not known.</summary>
internal static class PolicyStatusCommand
{
    public static Command Create()
    {
        var documents = new Argument<string[]>("DOCUMENT")
        {
            Description = "division codes or files; all divisions when not given",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var json = CommonOptions.Json();
        var today = CommonOptions.Day("--today", "the day against which ages are counted; today when not given");
        var policies = CommonOptions.Policies();
        documents.CompletionSources.Add(CommonOptions.Divisions(policies));
        var command = new Command(
            "status",
            "List what is weakly supported, long unchecked or unknown in policy documents.\n\nExamples:\n  tuodi policy status\n  tuodi policy status 420500 360400\n  tuodi policy status --today 2026-12-01 --json"
        )
        {
            documents,
            json,
            today,
            policies,
        };
        command.SetAction(parsed =>
            Guard.Run(() =>
                Run(
                    Home.Library(parsed.GetValue(policies)),
                    parsed.GetValue(documents) ?? [],
                    CommonOptions.DayOf(parsed.GetValue(today), "--today") ?? Home.Today(),
                    parsed.GetValue(json)
                )
            )
        );
        return command;
    }

    private static int Run(PolicyLibrary library, IReadOnlyList<string> names, DateOnly today, bool json)
    {
        var policies =
            names.Count == 0
                ? library.Divisions().SelectMany(library.FilesOf).Select(library.Load)
                : names.SelectMany(name => Named(library, name));
        var all = policies.Select(policy => DocumentEvidence.Of(policy, today)).ToList();
        if (json)
        {
            Console.WriteLine(SheetJson.Evidence(all));
            return ExitCode.Good;
        }

        foreach (var document in all)
        {
            Write(document);
        }

        Console.WriteLine(
            $"{all.Count} documents, {all.Sum(each => each.Values.Count)} values: {Grades(all.SelectMany(each => each.Values))}; "
                + $"{all.Sum(each => each.Weak.Count)} weak, {all.Sum(each => each.Stale.Count)} stale, {all.Sum(each => each.Unknown.Count)} unknown"
        );
        return ExitCode.Good;
    }

    private static IEnumerable<Policy> Named(PolicyLibrary library, string name)
    {
        var files = AreaCode.TryParse(name, out _) ? library.FilesOf(name) : [];
        return files.Count > 0 ? files.Select(library.Load) : [PolicyPicker.Pick(library, name, null)];
    }

    private static void Write(DocumentEvidence document)
    {
        var policy = document.Policy;
        Console.WriteLine(
            $"{policy.Division} {policy.Title} ({policy.Effective}): {document.Values.Count} values: {Grades(document.Values)}; "
                + $"{document.Weak.Count} weak, {document.Stale.Count} stale, {document.Unknown.Count} unknown and {document.Inherited.Count} inherited"
        );
        foreach (var weak in document.Weak)
        {
            Console.WriteLine($"  weak     {weak.Name}: {Shapes.Grades[(int)weak.Cite.Grade]} ({weak.Cite})  {weak.Spot}");
        }

        foreach (var stale in document.Stale)
        {
            Console.WriteLine(
                $"  stale    {stale.Name}: {(stale.Since is { } day ? $"last looked at on {day:yyyy-MM-dd}" : "never checked by a human")}"
            );
        }

        foreach (var unknown in document.Unknown)
        {
            Console.WriteLine($"  unknown  {unknown.Name}: {unknown.Why}  {unknown.Spot}");
        }

        if (document.Inherited.Count > 0)
        {
            Console.WriteLine($"  unknown  inherited: {string.Join(", ", document.Inherited.Select(unknown => unknown.Name))}");
        }
    }

    private static string Grades(IEnumerable<CitedValue> values)
    {
        var counts = values
            .GroupBy(value => value.Cite.Grade)
            .OrderBy(group => group.Key)
            .Select(group => $"{Shapes.Grades[(int)group.Key]} {group.Count()}")
            .ToList();
        return counts.Count == 0 ? "none" : string.Join(", ", counts);
    }
}
