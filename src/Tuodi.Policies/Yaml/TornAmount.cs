namespace Tuodi.Policies.Yaml;

/// <summary>An amount with a comma that stands in braces or brackets without quotes: YAML takes what follows the comma for a key or item of its own.</summary>
internal static class TornAmount
{
    public const string Remedy = "Put an amount with a comma in quotes: \"min(left, 500)\", \"80,000\".";

    /// <summary>Whether a key or item looks like what follows the comma: <c>500)</c>, <c>000</c>.</summary>
    public static bool IsPart(string text) =>
        text.EndsWith(')') || (text.Length > 0 && text.All(c => char.IsAsciiDigit(c) || c is '.' or '元'));
}
