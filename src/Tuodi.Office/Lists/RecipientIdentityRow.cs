using Tuodi.Kernel;

namespace Tuodi.Office.Lists;

/// <summary>A line of the table of recipient identities (医疗救助身份配置).</summary>
/// <param name="Spot">Where it stands.</param>
/// <param name="Identity">The recipient identity as written.</param>
/// <param name="Priority">Its rank; the smallest of a person's counts.</param>
/// <param name="Includes">The enrolment identities that it includes, as written.</param>
public sealed record RecipientIdentityRow(Spot Spot, string Identity, int? Priority, IReadOnlyList<string> Includes);
