using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Tuodi.Server.Safety.Logs;

/// <summary>Which fields a log may hold, and how their values look. All others are left out, whatever they are: a log holds no personal data.</summary>
internal static partial class LogFields
{
    /// <summary>Stands where a value was left out.</summary>
    public const string LeftOut = "***";

    private static readonly FrozenSet<string> Allowed = FrozenSet.ToFrozenSet(
        [
            "Infno",
            "FixmedinsCode",
            "Family",
            "Refusal",
            "Status",
            "StatusCode",
            "Method",
            "Route",
            "Act",
            "Role",
            "Node",
            "Count",
            "Address",
            "Protocol",
            "Reason",
            "State",
            "Elapsed",
            "EnvName",
            "HealthCheckName",
            "HealthStatus",
            "ElapsedMilliseconds",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>The value as it may be written: of a field that is not known, and of a text that is long or holds a number as long as a telephone's, nothing.</summary>
    public static string Value(string field, object? value)
    {
        var text = Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? string.Empty;
        return Allowed.Contains(field) && text.Length <= 200 && !LongNumber().IsMatch(text) ? text : LeftOut;
    }

    /// <summary>The template of a message, which is part of the program's text; one that was put together with values in it is left out.</summary>
    public static string Message(string? template) =>
        template is not null && System.Text.Ascii.IsValid(template) && !LongNumber().IsMatch(template) ? template : LeftOut;

    // An institution's code is a letter and eleven digits and is no person's; eleven digits or more without the letter may be.
    [GeneratedRegex(@"(?<![HPD\d])\d{8,}|\d{12,}")]
    private static partial Regex LongNumber();
}
