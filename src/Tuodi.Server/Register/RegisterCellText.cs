using Tuodi.Storage.Register;

namespace Tuodi.Server.Register;

/// <summary>The text of a cell that is written out: what starts like a formula is made a text by an apostrophe, which reading takes off again.</summary>
internal static class RegisterCellText
{
    // Reading takes one apostrophe off, so a text that has one of its own gets another.
    private const string Risky = "=+-@\t\r\n＝＋－＠'‘`";

    public static string? Of(RegisterColumn column, object? value)
    {
        var text = RegisterText.Of(column.Kind, value);
        var isText = column.Kind is not (RegisterValueKind.Yuan or RegisterValueKind.Whole);
        return isText && text is { Length: > 0 } && Risky.Contains(text[0], StringComparison.Ordinal) ? $"'{text}" : text;
    }
}
