using System.Globalization;
using Tuodi.Kernel;

namespace Tuodi.Storage.Register;

/// <summary>How values of the register are written in lists, so that reading them gives the same again.</summary>
public static class RegisterText
{
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    /// <summary>The shapes of an instant; the first is the one that is written.</summary>
    public static string[] InstantFormats { get; } = ["yyyy-MM-ddTHH:mm:ss.ffffffzzz", "yyyy-MM-ddTHH:mm:sszzz"];

    /// <summary>A value as a text.</summary>
    /// <param name="kind">What the column holds.</param>
    /// <param name="value">What the database gave: a text, a number, a day as either.</param>
    /// <returns>The text, or nothing.</returns>
    public static string? Of(RegisterValueKind kind, object? value) =>
        value switch
        {
            null or DBNull => null,
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            long number => kind switch
            {
                RegisterValueKind.Yuan => new Money(number).ToPlainString(),
                RegisterValueKind.Instant => DateTimeOffset
                    .UnixEpoch.AddTicks(number * TimeSpan.TicksPerMicrosecond)
                    .ToOffset(Beijing)
                    .ToString(InstantFormats[0], CultureInfo.InvariantCulture),
                _ => number.ToString(CultureInfo.InvariantCulture),
            },
            _ => (string)value,
        };
}
