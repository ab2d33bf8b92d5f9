using Tuodi.Legislation.Classification;
using Tuodi.Legislation.Importing;
using Tuodi.Legislation.Register;
using Tuodi.Tests.Legislation;

namespace Tuodi.Tests.Web;

/// <summary>A register with the sample texts of invented places, placed in the study's scheme; made once and copied.</summary>
internal sealed class SampleTexts : IDisposable
{
    private static readonly Lazy<byte[]> Made = new(Make);

    private SampleTexts(string folder) => Path = System.IO.Path.Combine(folder, RegisterSource.DefaultFile);

    public string Path { get; }

    public static SampleTexts Copy()
    {
        var texts = new SampleTexts(Directory.CreateTempSubdirectory("tuodi-").FullName);
        File.WriteAllBytes(texts.Path, Made.Value);
        return texts;
    }

    public void Dispose() => Directory.Delete(System.IO.Path.GetDirectoryName(Path)!, recursive: true);

    private static byte[] Make()
    {
        using var place = new SampleTexts(Directory.CreateTempSubdirectory("tuodi-").FullName);
        using (var register = Samples.Register(place.Path))
        {
            var classifier = new Classifier(Samples.Rules, Samples.Words);
            var details = TextFolder.Details(Samples.Folder);
            foreach (var file in TextFolder.Files(Samples.Folder))
            {
                TextIntake.Keep(register, classifier, TextFile.Open(file), details[System.IO.Path.GetFileNameWithoutExtension(file)]);
            }
        }

        return File.ReadAllBytes(place.Path);
    }
}
