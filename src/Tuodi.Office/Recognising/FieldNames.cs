using System.Text;

namespace Tuodi.Office.Recognising;

/// <summary>The names of fields and kinds as data files write them.</summary>
public static class FieldNames
{
    private static readonly string[] Names = [.. Enum.GetValues<Field>().Select(field => Write(field.ToString(), '_'))];
    private static readonly Dictionary<string, Field> Fields = Enum.GetValues<Field>().ToDictionary(NameOf, StringComparer.Ordinal);

    /// <summary>How many fields there are.</summary>
    public static int Count => Names.Length;

    /// <summary>All names.</summary>
    public static IReadOnlyList<string> All => Names;

    /// <summary>The name of a field: <c>person_id</c>.</summary>
    public static string NameOf(Field field) => Names[(int)field];

    /// <summary>The field of a name.</summary>
    public static bool TryFind(string name, out Field field) => Fields.TryGetValue(name, out field);

    /// <summary>SettlementInside as settlement-inside.</summary>
    internal static string Write(string name, char between)
    {
        var text = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsUpper(c) && text.Length > 0)
            {
                text.Append(between);
            }

            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }
}
