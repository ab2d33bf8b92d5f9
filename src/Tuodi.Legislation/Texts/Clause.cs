namespace Tuodi.Legislation.Texts;

/// <summary>A numbered paragraph of a text: the smallest unit that a citation names.</summary>
/// <param name="Place">Its numbering.</param>
/// <param name="Text">What it says without its numbering, one width of digits (<see cref="PlainText"/>).</param>
/// <param name="Line">Its line in the source, from 1.</param>
/// <param name="Column">Where <paramref name="Text"/> begins in that line, from 1.</param>
/// <param name="Headings">The headings above it, outermost first: 第三章 救助方式和标准, 六、合理确定医疗救助水平.</param>
public sealed record Clause(ClausePlace Place, string Text, int Line, int Column, IReadOnlyList<string> Headings)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Place} {Text}";

    /// <inheritdoc/>
    public bool Equals(Clause? other) =>
        other is not null && Line == other.Line && Column == other.Column && Text == other.Text && Place == other.Place;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Line, Column, Text);
}
