using Tuodi.Storage.Rows;
using Tuodi.Web.Framing;
using Tuodi.Web.Parts;

namespace Tuodi.Web.Pages.Settlements;

/// <summary>How the kinds of rows of a settlement are worded.</summary>
internal static class SettlementWords
{
    public static IReadOnlyList<string> Kinds { get; } =
    [SettlementKind.Settled, SettlementKind.Reversed, SettlementKind.Restored, SettlementKind.Corrected];

    public static State Kind(Words words, string kind) =>
        new(
            words[$"settlements.kind-{kind}"],
            kind == SettlementKind.Reversed ? Tone.Bad
                : kind == SettlementKind.Corrected ? Tone.Warning
                : Tone.Good
        );
}
