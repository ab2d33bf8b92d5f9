using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Library;
using Tuodi.Policies.Rulebooks;

namespace Tuodi.Cli.Commands;

/// <summary>Finds the policy of each day of an audit, and the values that the caller supplies for it.</summary>
internal static class AuditPolicy
{
    private const string Option = "--policy";

    /// <summary>The policy in force on a day, of a division or of one document.</summary>
    /// <exception cref="ProblemException">There is no such division or document.</exception>
    public static Func<DateOnly, Policy> Finder(PolicyLibrary library, string? text)
    {
        if (text is null)
        {
            throw new ProblemException(
                new Problem(
                    new Spot(Option, 0, 0),
                    "An audit needs a policy to go by",
                    $"Write {Option} DIVISION, of which there are {string.Join(", ", library.Divisions())}, or {Option} FILE."
                )
            );
        }

        if (AreaCode.TryParse(text, out _))
        {
            if (library.FilesOf(text).Count == 0)
            {
                library.InForce(text, Home.Today(), new Spot(Option, 0, 0));
            }

            return day => library.InForce(text, day, new Spot(Option, 0, 0));
        }

        var policy = PolicyPicker.Pick(library, text, null);
        return day =>
            policy.Effective.Contains(day)
                ? policy
                : throw new ProblemException(
                    new Problem(
                        new Spot(text, 0, 0),
                        $"The policy is not in force on {day:yyyy-MM-dd}",
                        $"It holds for {policy.Effective}."
                    )
                );
    }

    /// <summary>The values of <c>--parameter NAME=VALUE</c>.</summary>
    /// <exception cref="ProblemException">One has no name, no value, or is given twice.</exception>
    public static IReadOnlyList<Override> Supplied(IReadOnlyList<string> parameters)
    {
        var supplied = new List<Override>();
        foreach (var text in parameters)
        {
            var equals = text.IndexOf('=', StringComparison.Ordinal);
            var spot = new Spot("--parameter", 0, 0);
            if (equals <= 0 || equals == text.Length - 1)
            {
                throw new ProblemException(
                    new Problem(spot, $"`{text}` is no name with a value", "Write NAME=VALUE, such as assistance.rate=70%.")
                );
            }

            var name = text[..equals].Trim();
            if (supplied.Exists(each => each.Name == name))
            {
                throw new ProblemException(new Problem(spot, $"`{name}` is given twice", "Give one value."));
            }

            supplied.Add(new Override(name, text[(equals + 1)..].Trim(), spot));
        }

        return supplied;
    }
}
