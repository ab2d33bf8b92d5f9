namespace Tuodi.Legislation.Extracting;

/// <summary>The names of measures, units and scopes in files: <c>percent_of_income</c>.</summary>
public static class StandardNames
{
    /// <summary>The name of a value of one of the enumerations of a standard.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum =>
        string.Concat(
            value.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "_" : string.Empty) + char.ToLowerInvariant(c) : c.ToString())
        );
}
