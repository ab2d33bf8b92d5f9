namespace Tuodi.Kernel;

/// <summary>Something wrong in what a person wrote: where it is, what is wrong, and what to do about it.</summary>
public sealed record Problem(Spot Spot, string Wrong, string Remedy)
{
    /// <summary>A problem told in Chinese too, as those of an office's own files are.</summary>
    public Problem(Spot spot, Bilingual wrong, Bilingual remedy)
        : this(spot, wrong.In(Language.English), remedy.In(Language.English)) =>
        Chinese = (wrong.In(Language.Chinese), remedy.In(Language.Chinese));

    /// <summary>What is wrong and what to do, in Chinese where whoever found it says so.</summary>
    private (string Wrong, string Remedy)? Chinese { get; init; }

    /// <summary>What is wrong and what to do, in the languages in which it is told.</summary>
    public (Bilingual Wrong, Bilingual Remedy) Both =>
        (new Bilingual(Chinese?.Wrong ?? ProblemWords.Of(Wrong), Wrong), new Bilingual(Chinese?.Remedy ?? ProblemWords.Of(Remedy), Remedy));

    /// <summary>What is wrong and what to do, without the place.</summary>
    public string Said(Language language) =>
        language == Language.Chinese && Both is ({ Chinese: { } wrong }, { Chinese: { } remedy })
            ? $"{wrong}。{remedy}"
            : $"{Wrong}. {Remedy}";

    /// <summary>The whole message in a language.</summary>
    public string In(Language language) => $"{Spot}: {Said(language)}";

    /// <inheritdoc/>
    public override string ToString() => In(Language.English);
}
