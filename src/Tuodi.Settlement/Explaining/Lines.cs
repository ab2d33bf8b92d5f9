using System.Text;

namespace Tuodi.Settlement.Explaining;

/// <summary>Lines of a statement; nothing is aligned by counting characters, since a Chinese one is as wide as two.</summary>
internal sealed class Lines(StringBuilder text)
{
    /// <summary>What stands before a step.</summary>
    internal const string Indent = "   ";

    /// <summary>What stands before a line below a step.</summary>
    internal const string DeeperIndent = "     - ";

    public void Plain(string line = "") => text.AppendLine(line);

    public void In(string line) => text.Append(Indent).AppendLine(line);

    public void Deeper(string line) => text.Append(DeeperIndent).AppendLine(line);
}
