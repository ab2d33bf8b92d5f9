using Tuodi.Server.Safety.Privacy;
using Tuodi.Storage.Register;
using Tuodi.Web.Framing;
using Tuodi.Web.Parts;

namespace Tuodi.Web.Pages.Importing;

/// <summary>What a row of a list would change: of a new one what it says, of a changed one the old value beside the new; what tells who a person is stays masked.</summary>
internal static class RowWords
{
    public static Changes Of(PageCall call, RegisterShape shape, Verdict verdict, IReadOnlyList<RowChange> changes) =>
        new([
            .. changes.Select(change => new ValueChange(
                change.Column.Heading(call.Language),
                Shown(shape.Kind, change.Column, change.Before),
                Shown(shape.Kind, change.Column, change.After),
                verdict == Verdict.Changed && change.Before != change.After
            )),
        ]);

    private static string? Shown(RegisterKind kind, RegisterColumn column, string? text) =>
        (kind, column) switch
        {
            _ when string.IsNullOrEmpty(text) => null,
            (_, { Kind: RegisterValueKind.Certificate }) => Masked.Number(text),
            (RegisterKind.Persons or RegisterKind.Operators, { Name: "name" }) => Masked.Name(text),
            (_, { Name: "born" }) => text[..4],
            _ => text,
        };
}
