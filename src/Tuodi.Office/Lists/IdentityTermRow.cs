using Tuodi.Kernel;

namespace Tuodi.Office.Lists;

/// <summary>A line of the table of vocabularies (类别转换): what one identity is called by whom. A cell may hold several words.</summary>
/// <param name="Spot">Where it stands.</param>
/// <param name="Tax">The tax bureau's words.</param>
/// <param name="Insurance">The words of the insurance export.</param>
/// <param name="National">The words of the national dictionary.</param>
public sealed record IdentityTermRow(Spot Spot, IReadOnlyList<string> Tax, IReadOnlyList<string> Insurance, IReadOnlyList<string> National);
