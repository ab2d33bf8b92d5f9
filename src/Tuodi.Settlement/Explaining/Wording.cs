using Tuodi.Kernel;

namespace Tuodi.Settlement.Explaining;

/// <summary>Chooses between the Chinese and the English wording.</summary>
internal readonly record struct Wording(Language Language)
{
    public string this[string chinese, string english] => Language == Language.Chinese ? chinese : english;

    public string this[Bilingual text] => text.In(Language);

    /// <summary>What a document says in prose of its own.</summary>
    public string Prose(string text) => Kernel.Prose.In(text, Language);
}
