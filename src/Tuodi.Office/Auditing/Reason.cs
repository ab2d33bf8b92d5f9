using Tuodi.Kernel;
using Tuodi.Policies.Documents;

namespace Tuodi.Office.Auditing;

/// <summary>A reason in plain words.</summary>
/// <param name="Kind">What kind of reason.</param>
/// <param name="Text">The words.</param>
/// <param name="Article">The article that it rests on, where it rests on one.</param>
public sealed record Reason(ReasonKind Kind, Bilingual Text, Citation? Article = null);
