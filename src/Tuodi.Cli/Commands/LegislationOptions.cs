using System.CommandLine;
using Tuodi.Kernel;
using Tuodi.Legislation.Classification;
using Tuodi.Legislation.Extracting;
using Tuodi.Legislation.Register;
using Tuodi.Storage.Databases;

namespace Tuodi.Cli.Commands;

/// <summary>Options that the commands of legislation share.</summary>
internal static class LegislationOptions
{
    /// <summary>The folder of the data on legislation.</summary>
    public static string Data => Path.Combine(Home.Folder("data"), "legislation");

    public static Option<string> Register() =>
        new("--register")
        {
            Description = "the register: a file, or a database of PostgreSQL as Host=...;Database=...;Username=...",
            DefaultValueFactory = _ => RegisterSource.DefaultFile,
            HelpName = "FILE|CONNECTION",
        };

    public static Option<string?> Rules() =>
        new("--rules") { Description = "the rules of classification; those shipped when not given", HelpName = "FILE.yaml" };

    public static ClassificationRules Read(string? rules) => ClassificationRules.Read(rules ?? Path.Combine(Data, "classification.yaml"));

    public static ExtractionWords Words() => ExtractionWords.Read(Data);

    /// <exception cref="ProblemException">There is no such register.</exception>
    public static LegislationRegister OpenExisting(string path) =>
        path.Contains('=', StringComparison.Ordinal) || File.Exists(path)
            ? Open(path)
            : throw new ProblemException(
                new Problem(
                    new Spot(path, 0, 0),
                    new Bilingual("没有这个法规库", "There is no such register"),
                    new Bilingual(
                        "请先用 tuodi legislation import 导入，或用 --register 给出文件。",
                        "Run `tuodi legislation import` first, or give the file with --register."
                    )
                )
            );

    public static LegislationRegister Open(string path) =>
        LegislationRegister.OpenAsync(DatabaseLocation.Open(path), TimeProvider.System, CancellationToken.None).GetAwaiter().GetResult();
}
