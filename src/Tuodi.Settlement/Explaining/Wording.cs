using System.Globalization;
using Tuodi.Kernel;

namespace Tuodi.Settlement.Explaining;

/// <summary>Chooses between the Chinese and the English wording.</summary>
internal readonly record struct Wording(Language Language)
{
    public string this[string chinese, string english] => Language == Language.Chinese ? chinese : english;

    public string this[Bilingual text] => text.In(Language);

    /// <summary>A day as people of the language write it.</summary>
    public string Day(DateOnly day) =>
        day.ToString(Language == Language.Chinese ? "yyyy'年'M'月'd'日'" : "d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A period as people of the language write it.</summary>
    public string Period(Period period) =>
        period.To is { } to
            ? this[$"{Day(period.From)}至{Day(to)}", $"{Day(period.From)} to {Day(to)}"]
            : this[$"{Day(period.From)}起", $"from {Day(period.From)} on"];

    /// <summary>What a document says in prose of its own.</summary>
    public string Prose(string text) => Kernel.Prose.In(text, Language);
}
