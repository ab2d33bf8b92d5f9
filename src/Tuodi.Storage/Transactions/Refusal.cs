using Tuodi.Kernel;

namespace Tuodi.Storage.Transactions;

/// <summary>Something is not done, for a reason that the asker is told; nothing of it is written.</summary>
/// <param name="reason">The reason in Chinese and English; it names no person.</param>
public sealed class Refusal(Bilingual reason) : Exception(reason.In(Language.English))
{
    /// <summary>A refusal.</summary>
    public Refusal(string chinese, string english)
        : this(new Bilingual(chinese, english)) { }

    /// <summary>The reason.</summary>
    public Bilingual Reason { get; } = reason;
}
