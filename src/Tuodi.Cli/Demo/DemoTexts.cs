using Tuodi.Cli.Commands;
using Tuodi.Cli.Serving;
using Tuodi.Legislation.Classification;
using Tuodi.Legislation.Importing;
using Tuodi.Legislation.Register;
using Tuodi.Storage.Databases;

namespace Tuodi.Cli.Demo;

/// <summary>The register of legal texts of a demonstration: the samples of invented places, each placed in the study's scheme.</summary>
internal static class DemoTexts
{
    /// <summary>Fills the register beside a database, where there is none.</summary>
    /// <remarks>It is filled under another name: what was interrupted is not taken for a register.</remarks>
    public static async Task WriteAsync(string database)
    {
        var place = ServeSettings.LegislationBeside(database);
        if (File.Exists(place))
        {
            return;
        }

        var unfinished = place + ".part";
        Delete(unfinished);
        using (
            var register = await LegislationRegister.OpenAsync(
                DatabaseLocation.Open(unfinished),
                TimeProvider.System,
                CancellationToken.None
            )
        )
        {
            var classifier = new Classifier(LegislationOptions.Read(null), LegislationOptions.Words());
            var source = Home.Folder(Path.Combine("samples", "legislation"));
            var details = TextFolder.Details(source);
            foreach (var path in TextFolder.Files(source))
            {
                var id = Path.GetFileNameWithoutExtension(path);
                TextIntake.Keep(register, classifier, TextFile.Open(path), details.GetValueOrDefault(id) ?? new TextDetails { Id = id });
            }
        }

        File.Move(unfinished, place);
        Delete(unfinished);
    }

    /// <summary>Takes away the register beside a database.</summary>
    public static void Clear(string database) => Delete(ServeSettings.LegislationBeside(database));

    private static void Delete(string file)
    {
        foreach (var each in new[] { file, $"{file}-wal", $"{file}-shm" })
        {
            File.Delete(each);
        }
    }
}
