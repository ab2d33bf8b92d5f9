using Tuodi.Legislation.Classification;
using Tuodi.Legislation.Extracting;
using Tuodi.Legislation.Importing;
using Tuodi.Legislation.Register;
using Tuodi.Legislation.Texts;

namespace Tuodi.Web.Pages.Legislation.Texts;

/// <summary>What was understood of a text that is not kept yet.</summary>
/// <param name="Sent">The file.</param>
/// <param name="File">The file as it was read.</param>
/// <param name="Text">Its structure.</param>
/// <param name="Class">Where it stands in the study's scheme.</param>
/// <param name="Extraction">The standards that it sets.</param>
/// <param name="Name">The name under which it would be kept.</param>
/// <param name="Earlier">What the register has under that name, or nothing.</param>
public sealed record TextPreview(
    SentText Sent,
    SourceFile File,
    LegalText Text,
    TextClass Class,
    Extraction Extraction,
    string Name,
    RegisteredText? Earlier
)
{
    /// <summary>Whether the register has the very same file under that name.</summary>
    public bool IsKept => Earlier?.Hash == File.Hash;
}
