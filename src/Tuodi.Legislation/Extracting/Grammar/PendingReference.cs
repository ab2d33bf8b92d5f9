namespace Tuodi.Legislation.Extracting.Grammar;

/// <summary>参照低保对象救助标准执行 where the article itself sets none: told when the whole text has been read.</summary>
/// <param name="Model">Whose standards are taken over.</param>
/// <param name="Recipients">Who takes them over.</param>
/// <param name="Quote">The words.</param>
/// <param name="Clause">The citation of the clause.</param>
/// <param name="Line">Its line.</param>
internal sealed record PendingReference(Recipient Model, IReadOnlyList<Recipient> Recipients, string Quote, string Clause, int Line)
{
    /// <summary>The standards of care that the text sets for the model, for those who take them over; none where it sets two of a kind.</summary>
    public IReadOnlyList<Standard> Of(IEnumerable<Standard> standards)
    {
        var models = standards
            .Where(standard =>
                standard is { Scope: StandardScope.Assistance, Change: StandardChange.Level, ByReferenceTo: null }
                && standard.Measure != StandardMeasure.Subsidy
                && Model.Categories.Count > 0
                && Model.Categories.All(standard.Recipient.Categories.Contains)
            )
            .DistinctBy(standard => (standard.Method, standard.Measure, standard.Value, standard.Unit, standard.Band, standard.Institution))
            .ToList();
        var isOneOfEach = models
            .GroupBy(standard => (standard.Method, standard.Measure, standard.Band, standard.Institution))
            .All(group => group.Count() == 1);
        // 其他特殊困难人员比照三类对象执行, 具体办法另行制定: who that is, or what, another text says.
        return
            isOneOfEach
            && !Quote.Contains("另行", StringComparison.Ordinal)
            && !Recipients.All(recipient => recipient.Categories is ["other"])
            ? [.. Recipients.SelectMany(recipient => models.Select(standard => For(standard, recipient)))]
            : [];
    }

    private Standard For(Standard standard, Recipient recipient) =>
        standard with
        {
            Recipient = recipient,
            ByReferenceTo = Model.Name,
            Clause = Clause,
            Line = Line,
            Quote = $"{standard.Quote}；{Quote}",
        };
}
