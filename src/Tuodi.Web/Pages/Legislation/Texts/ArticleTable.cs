using Tuodi.Legislation.Register;
using Tuodi.Web.Framing;
using Tuodi.Web.Parts;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Legislation.Texts;

/// <summary>The articles of a text and what encodes them.</summary>
internal static class ArticleTable
{
    public static ListedTable<EncodedArticle> Of(PageCall call) =>
        new()
        {
            Name = "articles",
            Columns =
            [
                new("article", "law.article", article => article.Article),
                new("opening", "law.opening", article => article.Opening),
                new("state", "law.encoded", article => State(call.W, article)),
                new("by", "law.encoded-by", article => string.Join("; ", article.Encodings)),
            ],
        };

    private static State State(Words words, EncodedArticle article) =>
        article.Encodings.Count > 0 ? new(words["law.is-encoded"], Tone.Good)
        : article.IsMissed ? new(words["law.is-missed"], Tone.Bad)
        : new(words["law.without-figures"]);
}
