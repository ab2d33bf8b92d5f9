using System.Text.RegularExpressions;
using Tuodi.Kernel;
using Tuodi.Legislation.Texts;

namespace Tuodi.Legislation.Extracting.Grammar;

/// <summary>Collects what a text sets and what could not be read, clause by clause.</summary>
internal sealed partial class Sink
{
    private readonly List<Standard> _standards = [];
    private readonly List<Unread> _unread = [];
    private readonly List<PendingReference> _pending = [];
    private (string? Annex, ClauseMark? Mark)? _article;
    private int _articleFrom;
    private int _clauseFrom;
    private string _text = string.Empty;

    public string Clause { get; private set; } = string.Empty;

    public int Line { get; private set; }

    public void Begin(Clause clause)
    {
        if (_article != clause.Place.Article)
        {
            (_article, _articleFrom) = (clause.Place.Article, _standards.Count);
        }

        (Clause, Line, _text, _clauseFrom) = (clause.Place.Citation, clause.Line, clause.Text, _standards.Count);
    }

    /// <summary>Whether the clause has set one measure of assistance at several values for several recipients.</summary>
    public bool DiffersByRecipient =>
        _standards
            .Skip(_clauseFrom)
            .Where(standard =>
                standard is { Scope: StandardScope.Assistance, Measure: not StandardMeasure.Subsidy, Recipient.Name.Length: > 0 }
            )
            .GroupBy(standard => (standard.Measure, standard.Method))
            .Any(group =>
                group.DistinctBy(standard => standard.Recipient).Skip(1).Any()
                && group.Select(standard => standard.Value).Distinct().Skip(1).Any()
            );

    /// <summary>The row of a table from which the words were put together; it is what a quotation shows.</summary>
    public string? Row { get; set; }

    /// <summary>Adds a standard; what the same clause has said already is not said again.</summary>
    public void Add(Standard standard)
    {
        if (!_standards.Skip(_clauseFrom).Any(known => IsSame(known, standard)))
        {
            _standards.Add(Row is null ? standard : standard with { Quote = Row });
        }
    }

    /// <summary>Whether the words at a place say that what was named there is a standard to follow.</summary>
    public bool SpeaksOfStandard(int at)
    {
        var rest = _text.AsSpan(Math.Min(at, _text.Length));
        // 参照散居孤儿标准的60%: a share of it is another standard.
        return Model().IsMatch(rest);
    }

    /// <summary>Gives recipients the standards that this article sets for a model.</summary>
    /// <returns>Whether it sets any.</returns>
    public bool Copy(Recipient model, IReadOnlyList<Recipient> recipients, string quote)
    {
        var models = _standards.Skip(_articleFrom).Where(standard => IsOf(standard, model)).ToList();
        foreach (var recipient in recipients.Where(recipient => recipient != model))
        {
            _standards.AddRange(models.Select(standard => TakenOver(standard, recipient, model.Name, quote)));
        }

        return models.Count > 0;
    }

    /// <summary>Gives recipients the standards that another article sets, where it sets one of each kind and not several by recipient.</summary>
    /// <returns>Whether it does.</returns>
    public bool CopyArticle(string article, IReadOnlyList<Recipient> recipients, string quote)
    {
        var place = _article?.Annex is { } annex ? $"{annex} {article}" : article;
        var models = _standards
            .Where(standard => standard.Scope == StandardScope.Assistance && standard.Clause.StartsWith(place, StringComparison.Ordinal))
            .DistinctBy(standard => (standard.Method, standard.Measure, standard.Value, standard.Unit, standard.Band))
            .ToList();
        if (
            models.Count == 0
            || models.GroupBy(standard => (standard.Method, standard.Measure, standard.Band)).Any(group => group.Count() > 1)
        )
        {
            return false;
        }

        _standards.AddRange(recipients.SelectMany(recipient => models.Select(standard => TakenOver(standard, recipient, article, quote))));
        return true;
    }

    /// <summary>Keeps a reference to standards that the article does not set; the whole text may.</summary>
    public void CopyLater(Recipient model, IReadOnlyList<Recipient> recipients, string quote) =>
        _pending.Add(new PendingReference(model, recipients, quote, Clause, Line));

    public void NotRead(string quote, Bilingual why) => _unread.Add(new Unread(Clause, quote, why, Line));

    public Extraction Finish(ClassBook classes)
    {
        var members = classes.All;
        foreach (var reference in _pending)
        {
            var taken = reference.Of(_standards);
            _standards.AddRange(taken);
            if (taken.Count == 0)
            {
                _unread.Add(
                    new Unread(
                        reference.Clause,
                        reference.Quote,
                        new Bilingual("引用了本条以外的标准", "takes over a standard that this article does not hold"),
                        reference.Line
                    )
                );
            }
        }

        var standards = Contested.Leave(Exempted.Leave(_standards, members), members, _unread);
        return new(standards, [.. _unread.DistinctBy(unread => (unread.Line, unread.Quote, unread.Why))]) { Classes = members };
    }

    private Standard TakenOver(Standard standard, Recipient recipient, string from, string quote) =>
        standard with
        {
            Recipient = recipient,
            ByReferenceTo = from,
            Clause = Clause,
            Line = Line,
            Quote = $"{standard.Quote}；{quote}",
        };

    private static bool IsOf(Standard standard, Recipient model) =>
        standard.Scope == StandardScope.Assistance
        && (standard.Recipient == model || (model.Categories.Count > 0 && model.Categories.All(standard.Recipient.Categories.Contains)));

    [GeneratedRegex(
        "^(?:儿童|成员|人员)?(?:的)?(?:医疗)?(?:救助)?(?:(?:标准|待遇|政策|比例)(?!的[0-9百])|执行|享受|(?:给予|予以)(?:医疗)?救助)"
    )]
    private static partial Regex Model();

    private static bool IsSame(Standard known, Standard other) =>
        (known.Method, known.Recipient, known.Measure, known.Value, known.Unit, known.Scope, known.Change, known.Band, known.Institution)
        == (
            other.Method,
            other.Recipient,
            other.Measure,
            other.Value,
            other.Unit,
            other.Scope,
            other.Change,
            other.Band,
            other.Institution
        );
}
