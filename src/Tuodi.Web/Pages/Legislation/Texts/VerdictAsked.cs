using Tuodi.Legislation.Classification;
using Tuodi.Legislation.Register;

namespace Tuodi.Web.Pages.Legislation.Texts;

/// <summary>What the machine says of a field of a text, to be confirmed or corrected.</summary>
/// <param name="Text">The text.</param>
/// <param name="Field">The field.</param>
/// <param name="Verdict">What the machine says, with all its grounds.</param>
/// <param name="Counts">The value that counts now, or nothing where the text was not placed.</param>
/// <param name="Values">The values of the field.</param>
/// <param name="IsSet">Whether several may hold.</param>
public sealed record VerdictAsked(
    RegisteredText Text,
    string Field,
    Verdict Verdict,
    StoredVerdict? Counts,
    IReadOnlyList<string> Values,
    bool IsSet
);
