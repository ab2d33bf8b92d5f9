using Tuodi.Kernel;

namespace Tuodi.Storage.Register;

/// <summary>A reason for which the register does not take a row.</summary>
/// <param name="Column">The column.</param>
/// <param name="Reason">The reason; it names no person.</param>
internal sealed record RowRefusal(string Column, Bilingual Reason)
{
    public RowRefusal(string column, string chinese, string english)
        : this(column, new Bilingual(chinese, english)) { }
}
