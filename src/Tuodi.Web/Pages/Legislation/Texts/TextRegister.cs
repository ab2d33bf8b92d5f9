using Tuodi.Kernel;
using Tuodi.Legislation.Classification;
using Tuodi.Legislation.Extracting;
using Tuodi.Legislation.Register;
using Tuodi.Legislation.Texts;
using Tuodi.Web.Hosting;

namespace Tuodi.Web.Pages.Legislation.Texts;

/// <summary>The register of texts as pages use it (法规库), with the rules by which texts are read; each is opened when somebody first asks for it.</summary>
/// <param name="options">Where the register and the rules are.</param>
/// <param name="clock">Tells when a text came and a decision was made.</param>
public sealed class TextRegister(ConsoleOptions options, TimeProvider clock) : IAsyncDisposable
{
    private readonly RegisterSource _source = new(options.Legislation, clock);
    private readonly Lazy<ClassificationRules> _rules = new(() =>
        ClassificationRules.Read(Path.Combine(Folder(options), "classification.yaml"))
    );
    private readonly Lazy<ExtractionWords> _words = new(() => ExtractionWords.Read(Folder(options)));

    /// <summary>The rules by which texts are placed in the study's scheme.</summary>
    public ClassificationRules Rules => _rules.Value;

    /// <summary>Places texts by these rules.</summary>
    public Classifier Classifier => new(Rules, _words.Value);

    /// <summary>The register, for one request, which disposes of it.</summary>
    /// <exception cref="ProblemException">It cannot be opened.</exception>
    public Task<LegislationRegister> OpenAsync(CancellationToken cancel) => _source.OpenAsync(cancel);

    /// <summary>The standards that a text sets.</summary>
    public Extraction Extract(LegalText text) => new StandardExtractor(_words.Value).Read(text);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private static string Folder(ConsoleOptions options) => Path.Combine(options.Home, "data", "legislation");
}
