using Tuodi.Kernel;
using Tuodi.Office.Missed;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Library;

namespace Tuodi.Cli.Commands;

/// <summary>The policy that an audit is told to go by with <c>--policy</c>.</summary>
internal static class NamedPolicy
{
    private static readonly Bilingual Why = new($"由 {AuditPolicy.Option} 指定", $"{AuditPolicy.Option} says so");

    /// <summary>The policy in force on a day, of a division or of one document, and why it is that one.</summary>
    /// <exception cref="ProblemException">There is no such division or document.</exception>
    public static (PolicyChoice Choice, Func<DateOnly, Policy> On) Find(PolicyLibrary library, string text)
    {
        var policy = PolicyPicker.Pick(library, text, null);
        if (AreaCode.TryParse(text, out _))
        {
            return AuditPolicy.OfDivision(library, text, Home.Today(), Why);
        }

        return (
            new PolicyChoice(text, policy.Title, Why),
            day =>
                policy.Effective.Contains(day)
                    ? policy
                    : throw new ProblemException(
                        new Problem(
                            new Spot(text, 0, 0),
                            new Bilingual($"该政策在 {day:yyyy-MM-dd} 无效", $"The policy is not in force on {day:yyyy-MM-dd}"),
                            new Bilingual($"其有效期为 {policy.Effective}。", $"It holds for {policy.Effective}.")
                        )
                    )
        );
    }
}
