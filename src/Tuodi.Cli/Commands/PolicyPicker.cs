using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Library;
using Tuodi.Policies.Reading;

namespace Tuodi.Cli.Commands;

/// <summary>Finds the document that a person means: a path, a division or its name, or that on a day.</summary>
internal static class PolicyPicker
{
    /// <summary>The policy that a text names.</summary>
    /// <param name="library">The shipped documents.</param>
    /// <param name="text">A path, <c>420500</c>, <c>宜昌</c>, or <c>420500@2023-06-01</c>.</param>
    /// <param name="day">The day for a bare division, or nothing for today's.</param>
    public static Policy Pick(PolicyLibrary library, string text, DateOnly? day)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var (name, date) = at < 0 ? (text, null) : (text[..at], text[(at + 1)..]);
        if (date is not null)
        {
            day = Dates.TryDay(date, out var given)
                ? given
                : throw new ProblemException(
                    new Problem(new Spot(text, 0, 0), Dates.Wrong(date), "Write a day that exists, such as 420500@2023-06-01.")
                );
        }

        return PlaceNames.Division(library, name) is not { } division ? library.Load(name)
            : day is { } asked ? library.InForce(division, asked, new Spot(text, 0, 0))
            : library.Latest(division, Home.Today());
    }
}
