using Tuodi.Legislation.Register;
using Tuodi.Web.Framing;
using Tuodi.Web.Pages.Policies;

namespace Tuodi.Web.Pages.Legislation.Texts;

/// <summary>One text: what is known of it, where it stands in the study's scheme, its standards, what encodes its articles, its clauses.</summary>
internal static class TextReading
{
    public static Task<PageAnswer> ShowAsync(PageCall call) =>
        OfAsync(
            call,
            (register, text) =>
            {
                var links = register.Links();
                var decisions = register.Labels.DecisionsOn(text.Id);
                var fields = call.Of<TextRegister>().Rules.FieldNames;
                var verdicts = register.Labels.Of(text.Id).OrderBy(verdict => fields.ToList().IndexOf(verdict.Field)).ToList();
                return VerdictTable
                    .Of(call)
                    .Answer(
                        call,
                        verdicts,
                        table =>
                            PageAnswer.Show<TextPage, TextShown>(
                                new TextShown(
                                    text,
                                    links.StatusOf(text, call.Today),
                                    [.. links.Chain(text.Id), .. Others(links, text.Id)],
                                    register.Versions(text.Id),
                                    table,
                                    decisions
                                )
                            )
                    );
            }
        );

    public static Task<PageAnswer> StandardsAsync(PageCall call) =>
        OfAsync(
            call,
            (register, text) =>
            {
                var extraction = call.Of<TextRegister>().Extract(register.Read(text));
                return StandardTable
                    .Of(call)
                    .Answer(
                        call,
                        extraction.Standards,
                        table => PageAnswer.Show<StandardsPage, StandardsShown>(new StandardsShown(text, table, extraction.Unread))
                    );
            }
        );

    public static Task<PageAnswer> ArticlesAsync(PageCall call) =>
        OfAsync(
            call,
            (register, text) =>
            {
                var articles = ArticleCoverage.Of(register.Read(text), call.Of<PolicyDocuments>().All());
                var onlyMissed = call.Fields.OneOf("only", ["missed"]) is not null;
                return ArticleTable
                    .Of(call)
                    .Answer(
                        call,
                        [.. articles.Where(article => article.IsMissed || !onlyMissed)],
                        table =>
                            PageAnswer.Show<ArticlesPage, ArticlesShown>(
                                new ArticlesShown(text, table, articles.Count, articles.Count(article => article.IsMissed))
                            )
                    );
            }
        );

    public static Task<PageAnswer> ClausesAsync(PageCall call) =>
        OfAsync(
            call,
            (register, text) =>
                ClauseTable
                    .Of()
                    .Answer(
                        call,
                        register.Read(text).Clauses,
                        table => PageAnswer.Show<ClausesPage, ClausesShown>(new ClausesShown(text, table))
                    )
        );

    private static async Task<PageAnswer> OfAsync(PageCall call, Func<LegislationRegister, RegisteredText, PageAnswer> show)
    {
        using var register = await call.Of<TextRegister>().OpenAsync(call.Cancel);
        return register.Versions(call.Route("id")) is [var newest, ..] ? show(register, newest) : PageAnswer.Missing;
    }

    // What it repeals, and what amended it.
    private static IEnumerable<TextLink> Others(TextLinks links, string id) =>
        links
            .All.Where(link => link.Id == id && link.Kind == Tuodi.Legislation.Relations.RelationKind.Repeals)
            .Concat(links.AmendmentsOf(id));
}
