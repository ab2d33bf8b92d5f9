using Tuodi.Server.Safety.Privacy;
using Tuodi.Storage.Register;
using Tuodi.Web.Framing;

namespace Tuodi.Web.Pages.Importing;

/// <summary>What a row of a list says, in a line; what tells who a person is stays masked.</summary>
internal static class RowWords
{
    public static string Of(PageCall call, RegisterShape shape, RegisterValues values) =>
        string.Join(
            call.W["imports.and"],
            values.Said.Select(said =>
                call.W["imports.said", said.Column.Heading(call.Language), Shown(shape.Kind, said.Column, said.Text)]
            )
        );

    private static string Shown(RegisterKind kind, RegisterColumn column, string text) =>
        (kind, column) switch
        {
            (_, { Kind: RegisterValueKind.Certificate }) => Masked.Number(text),
            (RegisterKind.Persons or RegisterKind.Operators, { Name: "name" }) => Masked.Name(text),
            (_, { Name: "born" }) => text[..4],
            _ => text,
        };
}
