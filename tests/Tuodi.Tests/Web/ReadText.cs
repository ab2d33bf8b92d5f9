using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Tuodi.Tests.Web;

/// <summary>A text of a page as its reader meets it.</summary>
/// <param name="Where">The element, or the element and its attribute.</param>
/// <param name="Text">The text.</param>
/// <param name="Language">The language it says it is in: zh or en.</param>
/// <param name="CanBeMarked">Whether a part of it can say that it is in another language: what stands in an attribute or in the title cannot.</param>
internal sealed record ReadText(string Where, string Text, string Language, bool CanBeMarked)
{
    // What people read or hear besides the text between the tags.
    private static readonly string[] Attributes = ["title", "aria-label", "aria-description", "alt", "placeholder", "label"];

    // What stands there letter by letter whatever the language: code, ids, file names, and what a person writes.
    private const string Verbatim = "code, pre, samp, kbd, textarea, script, style, template, [translate=no]";

    /// <summary>All texts of a page, in order.</summary>
    public static IEnumerable<ReadText> Of(string page)
    {
        using var document = new HtmlParser().ParseDocument(page);
        foreach (var element in document.All.Where(each => each.Closest(Verbatim) is null))
        {
            foreach (var name in Attributes)
            {
                if (element.GetAttribute(name) is { Length: > 0 } said)
                {
                    yield return new($"{Name(element)}[{name}]", said, Spoken(element), false);
                }
            }

            foreach (var text in element.ChildNodes.OfType<IText>().Where(each => !string.IsNullOrWhiteSpace(each.Data)))
            {
                yield return new(Name(element), text.Data.Trim(), Spoken(element), element.LocalName is not ("title" or "option"));
            }
        }
    }

    private static string Spoken(IElement element) => element.Closest("[lang]")!.GetAttribute("lang")![..2];

    private static string Name(IElement element) =>
        element.LocalName + (element.ClassName is { Length: > 0 } name ? "." + name.Replace(' ', '.') : string.Empty);
}
