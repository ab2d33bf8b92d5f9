using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Evidence;

namespace Tuodi.Web.Pages.Policies;

/// <summary>A place and how its documents stand on a day.</summary>
/// <param name="Division">The division.</param>
/// <param name="Name">Its name; nothing where only its documents know it.</param>
/// <param name="State">One of <see cref="States"/>.</param>
/// <param name="Document">The document in force, or else the newest, or nothing.</param>
/// <param name="Evidence">How well that document stands.</param>
public sealed record PlaceRow(string Division, Bilingual? Name, string State, Policy? Document, DocumentEvidence? Evidence)
{
    private const string InForce = "in-force";
    private const string Over = "over";
    private const string Coming = "coming";
    private const string None = "none";
    internal const string Refused = "refused";

    /// <summary>How a place may stand: a document in force, only such as are over or to come, none, or one that cannot be read.</summary>
    public static IReadOnlyList<string> States { get; } = [InForce, Over, Coming, None, Refused];

    /// <summary>The place with what its documents say, the newest first.</summary>
    internal static PlaceRow Of(string division, Bilingual? name, Func<IReadOnlyList<Policy>> documents, DateOnly day)
    {
        try
        {
            var all = documents();
            var inForce = all.FirstOrDefault(policy => policy.Effective.Contains(day));
            var shown = inForce ?? (all.Count > 0 ? all[0] : null);
            var state =
                inForce is not null ? InForce
                : shown is null ? None
                : shown.Effective.From > day ? Coming
                : Over;
            return new PlaceRow(division, name, state, shown, shown is null ? null : DocumentEvidence.Of(shown, day));
        }
        catch (ProblemException)
        {
            return new PlaceRow(division, name, Refused, null, null);
        }
    }
}
