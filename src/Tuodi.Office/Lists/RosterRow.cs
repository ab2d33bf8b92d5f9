using Tuodi.Kernel;

namespace Tuodi.Office.Lists;

/// <summary>A line of a roster of recipients (救助对象名单).</summary>
/// <param name="Spot">Where it stands.</param>
/// <param name="PersonId">The identity number, 18 characters, X in upper case.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Town">Township.</param>
/// <param name="Village">Village or community.</param>
/// <param name="Identity">The recipient identity as written.</param>
/// <param name="From">The first day of the status, where the roster says it.</param>
/// <param name="To">The last day of the status, where the roster says it.</param>
/// <param name="Month">The month that the roster is of (<c>202501</c>), where it is a monthly one.</param>
public sealed record RosterRow(
    Spot Spot,
    string PersonId,
    string? Name,
    string? Town,
    string? Village,
    string? Identity,
    DateOnly? From,
    DateOnly? To,
    string? Month
)
{
    /// <summary>Where the identity is granted (认定区).</summary>
    public string? RecognisedAt { get; init; }
}
