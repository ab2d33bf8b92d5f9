using Tuodi.Kernel;

namespace Tuodi.Storage.Transactions;

/// <summary>Something is not done, for a reason that the asker is told; nothing of it is written.</summary>
/// <param name="reason">The reason in Chinese and English; it names no person.</param>
/// <param name="kind">What kind of reason.</param>
public sealed class Refusal(Bilingual reason, RefusalKind kind = RefusalKind.Rule) : Exception(reason.In(Language.English))
{
    /// <summary>A refusal.</summary>
    public Refusal(string chinese, string english, RefusalKind kind = RefusalKind.Rule)
        : this(new Bilingual(chinese, english), kind) { }

    /// <summary>The reason.</summary>
    public Bilingual Reason { get; } = reason;

    /// <summary>What kind of reason.</summary>
    public RefusalKind Kind { get; } = kind;

    /// <summary>The number of a request was used before for another content.</summary>
    public static Refusal OtherContent() =>
        new("发送方报文ID已用于另一笔内容不同的交易", "This message number was used before for another content", RefusalKind.OtherContent);
}
