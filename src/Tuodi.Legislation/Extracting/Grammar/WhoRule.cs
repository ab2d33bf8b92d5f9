using Tuodi.Legislation.Extracting.Words;

namespace Tuodi.Legislation.Extracting.Grammar;

/// <summary>Decides for whom a number is.</summary>
internal sealed class WhoRule(Segment segment, Situation situation, Named named)
{
    private static readonly Recipient Insured = new("参保人员", ["insured"], IsEveryone: false);

    private IReadOnlyList<Token> Tokens => segment.Tokens;

    /// <summary>Whom the segment is about so far. A new programme is for those whom it names; it does not go on with the recipients of the last one.</summary>
    public IReadOnlyList<Recipient> Named =>
        situation.Listed.Count > 0 && named.Recipients.All(recipient => recipient.IsEveryone) ? situation.Listed
        : named.Recipients.Count > 0 ? named.Recipients
        : Tokens.Any(token => token.Is(WordKind.Programme)) && Tokens.Any(token => token.Is(WordKind.StrongMethod)) ? []
        : situation.Recipients;

    /// <summary>All recipients, where the sentence began with them.</summary>
    public Recipient? Topic => situation.Topic ?? (situation.Spoken.Count == 0 ? named.Topic : null);

    /// <summary>Whether a place comes before anybody whom the sentence tells from the others.</summary>
    public bool IsOfTopic(int index) =>
        Topic is not null
        && situation.Spoken.All(recipient => recipient.IsEveryone)
        && !Tokens.Take(index).Any(token => token is { Depth: 0, Recipient.IsEveryone: false });

    /// <summary>Whether the segment names nobody, so that a number is for whom something above or before has named.</summary>
    public bool IsCarried => named.Recipients.Count == 0;

    /// <summary>The recipients of a number; 其中重残人员 whom the book does not know are some of those named before.</summary>
    public IReadOnlyList<Recipient> Of(int index, Meaning meaning) =>
        OfTheWhole(index, meaning) is var recipients && segment.Begins(index, "其中") && !NamesItsOwn(index)
            ? [.. recipients.Select(recipient => recipient with { IsQualified = true })]
            : recipients;

    private IReadOnlyList<Recipient> OfTheWhole(int index, Meaning meaning) =>
        Parenthesis.Around(Tokens, index) is { Recipients.Count: > 0 } own ? own.Recipients
        : IsForNobodyApart(index) ? [Recipient.Unnamed]
        : IsForEach(index, meaning) ? (NamesItsOwn(index) ? named.Recipients : named.All)
        : meaning.Measure == StandardMeasure.Threshold && BehindLine(index) is { Count: > 0 } watched ? watched
        : Behind(index) is { Count: > 0 } behind ? behind
        : Between(index, meaning.From) is { Count: > 0 } between ? between
        : Parenthesis.From(Tokens, index + 1) is { Recipients.Count: > 0 } other && SetsItsOwn(other)
            ? Except(OfAllOrNamed(index, meaning), other.Recipients)
        : OfAllOrNamed(index, meaning);

    /// <summary>The recipients as a scope has them: those whom a line defines, all who are insured, the poor among those named.</summary>
    public IEnumerable<Recipient> In(IReadOnlyList<Recipient> recipients, StandardScope scope)
    {
        var isLine = scope is StandardScope.Eligibility or StandardScope.Monitoring;
        var alias = isLine
            ? Tokens.FirstOrDefault(token => token.Recipient is not null && (token.Depth > 0 || recipients.Count == 0))?.Recipient
            : null;
        var isForAllInsured =
            scope == StandardScope.Insurance
            && named.Recipients.Count == 0
            && recipients.Count > 1
            && !recipients.Any(recipient => recipient.IsPoor);

        // 对参加居民医保的参保人员给予资助，对特困人员全额资助: who is insured tells of the cover, who is poor of the help.
        var poor = scope == StandardScope.Assistance ? recipients.Where(recipient => recipient.Categories is not ["insured"]).ToList() : [];
        return alias is not null ? [alias]
            : poor.Count > 0 ? poor
            : isForAllInsured ? [Insured]
            : recipients.Count > 0 ? recipients
            : scope == StandardScope.Insurance ? [Insured]
            : [Recipient.Unnamed];
    }

    /// <summary>不分类别，统一按80元资助.</summary>
    private bool IsForNobodyApart(int index) =>
        named.Recipients.Count == 0
        && segment.Quote(0, index) is var words
        && (words.Contains("不分类别", StringComparison.Ordinal) || words.Contains("不分对象", StringComparison.Ordinal));

    /// <summary>年度救助限额均为3万元: the value is for all whom the segment has named.</summary>
    private bool IsForEach(int index, Meaning meaning) =>
        named.All.Count > 0 && Enumerable.Range(meaning.From, Math.Max(0, index - meaning.From)).Any(i => Tokens[i].Is(WordKind.Each));

    /// <summary>特困人员按100%，低保对象按80%给予救助，年度限额5万元: one cap at the end, behind several who have shares of their own, is for all of them.</summary>
    private bool IsLastOfAll(int index, Meaning meaning) =>
        meaning.Measure == StandardMeasure.Cap
        && !named.HasCap
        && !situation.HasCap
        && !NamesItsOwn(index)
        && !Tokens
            .Skip(index)
            .Any(token =>
                token.Depth == 0 && (token.Recipient is not null || token.Quantity?.Kind == QuantityKind.Yuan && token != Tokens[index])
            )
        && (
            named.All.Count > 0
                ? named.All.Count > named.Recipients.Count
                : IsLastSegment && situation.Spoken.Count > situation.Recipients.Count
        );

    private bool IsLastSegment => segment.Sentence.Segments[^1] == segment;

    /// <summary>特困人员不设限额，低保对象、孤儿均为10万元: who stands right before 均为 is all that it means.</summary>
    private bool NamesItsOwn(int index) =>
        Tokens.Take(index).Skip(segment.ChunkStart(index)).Any(token => token.Recipient is not null && token.Depth == 0);

    /// <summary>全额资助农村五保对象参加合作医疗, 按70%的比例救助低保对象: the verb stands before whom it helps.</summary>
    private List<Recipient> Behind(int index)
    {
        var (start, end) = (segment.ChunkStart(index), segment.ChunkEnd(index));
        if (Tokens.Take(index).Skip(start).Any(token => token.Recipient is not null))
        {
            return [];
        }

        var verb = Enumerable
            .Range(index, end - index)
            .FirstOrDefault(i => Tokens[i].Is(WordKind.Give | WordKind.Subsidise | WordKind.StrongMethod) && Tokens[i].Depth == 0, -1);
        return verb >= 0 && verb + 1 < end && Tokens[verb + 1].Recipient is not null && Tokens[verb + 1].Start - Tokens[verb].End <= 2
            ? Listed(verb + 1, end)
            : [];
    }

    /// <summary>自付费用超过1万元的低保对象、特困人员纳入预警范围.</summary>
    private List<Recipient> BehindLine(int index) =>
        index + 1 < Tokens.Count && Tokens[index + 1].Recipient is not null && Tokens[index + 1].Start - Tokens[index].End <= 2
            ? Listed(index + 1, segment.ChunkEnd(index))
            : [];

    private List<Recipient> Listed(int from, int to) =>
        [
            .. Tokens
                .Take(to)
                .Skip(from)
                .TakeWhile(token => token.Recipient is not null || token.Mark == '、')
                .Select(token => token.Recipient)
                .OfType<Recipient>(),
        ];

    /// <summary>取消低保对象的起付线.</summary>
    private List<Recipient> Between(int from, int to) =>
        [.. Tokens.Take(to).Skip(from).Where(token => token.Depth == 0).Select(token => token.Recipient).OfType<Recipient>()];

    private IReadOnlyList<Recipient> OfAllOrNamed(int index, Meaning meaning) =>
        !IsLastOfAll(index, meaning) ? Named
        : IsLastSegment ? [.. situation.Spoken.Union(named.All)]
        : named.All;

    /// <summary>（五保对象按100%）, （特困人员不设封顶线）, （特困人员除外）.</summary>
    private bool SetsItsOwn(Parenthesis other) =>
        Tokens.Take(other.Close).Skip(other.Open).Any(token => token.Quantity is not null || token.Is(WordKind.Absent))
        || segment.IsBehind(other.Close, "除外");

    /// <summary>低保、五保对象按70%（五保对象按100%）: the first share is not for whom the parenthesis names.</summary>
    private static List<Recipient> Except(IReadOnlyList<Recipient> recipients, IReadOnlyList<Recipient> others)
    {
        var categories = others.SelectMany(other => other.Categories).ToHashSet(StringComparer.Ordinal);
        return [.. recipients.Where(recipient => recipient.Categories.Count == 0 || !recipient.Categories.All(categories.Contains))];
    }
}
