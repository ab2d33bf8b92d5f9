using Tuodi.Legislation.Extracting.Words;

namespace Tuodi.Legislation.Extracting.Grammar;

/// <summary>A piece of a sentence: a word of the book, a number, a mark of punctuation, or a recipient put together.</summary>
internal sealed record Token(int Start, string Text)
{
    public Word? Word { get; init; }

    public Quantity? Quantity { get; init; }

    /// <summary>The recipient that this token and the words before it name.</summary>
    public Recipient? Recipient { get; init; }

    /// <summary>，；。：( ) and 、, which stands for 和 and 及 too; otherwise a blank.</summary>
    public char Mark { get; init; } = ' ';

    /// <summary>How many parentheses are open around it.</summary>
    public int Depth { get; init; }

    /// <summary>Stands in 经…报销后: what was paid before, not what is set here.</summary>
    public bool IsMasked { get; init; }

    public int End => Start + Text.Length;

    public bool Is(WordKind kind) => Word is not null && (Word.Kinds & kind) != WordKind.None;

    public bool EndsChunk => Mark is '，' or '；' or '。' or '：';
}
