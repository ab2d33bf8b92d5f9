using Tuodi.Kernel;
using Tuodi.Legislation.Extracting.Words;

namespace Tuodi.Legislation.Extracting.Grammar;

/// <summary>Reads one segment from left to right: names are remembered, numbers become standards of the names before them.</summary>
internal sealed class SegmentReader(Segment segment, Situation situation, Sink sink)
{
    private static readonly Recipient Insured = new("参保人员", ["insured"], IsEveryone: false);
    private readonly Named _named = new(situation.IsAboutPremiums || segment.Has(WordKind.Premium));
    private readonly MeaningRule _meanings = new(segment, situation);
    private readonly SetAside _setAside = new(segment);
    private readonly WaiverRule _waivers = new(segment, situation);
    private readonly ScopeRule _scopes = new(segment, situation);
    private readonly Edges _edges = new();
    private readonly HashSet<int> _done = [];
    private CueScope? _lastScope = situation.Scope;
    private StandardMeasure? _lastMeasure = situation.Measure;

    private IReadOnlyList<Token> Tokens => segment.Tokens;

    /// <summary>Reads the segment and tells what the next one need not repeat.</summary>
    public Situation Read()
    {
        for (var i = 0; i < Tokens.Count; i++)
        {
            if (Tokens[i].Recipient is { } model && IsReference(i))
            {
                TakeOver(model, i);
                continue;
            }

            _named.Add(Tokens[i]);
            _lastMeasure = Tokens[i].Is(WordKind.Measure) ? Tokens[i].Word!.Measure : _lastMeasure;
            if (Tokens[i].Quantity is not null && !_done.Contains(i) && IsOfTheSentence(i))
            {
                ReadNumber(i);
            }

            foreach (var (at, meaning) in _waivers.At(i))
            {
                Emit(i, meaning, pair: null);
                _named.NumberAt(Tokens[Math.Max(i, at)].Start);
            }
        }

        ArticleReference.Read(segment, Recipients(), sink);
        return situation with
        {
            Recipients = Recipients(),
            Methods = Named(),
            Scope = _lastScope,
            Measure = _lastMeasure,
        };
    }

    private IReadOnlyList<string> Named() =>
        _named.Strong.Count > 0 ? _named.Strong
        : _named.Weak.Count > 0 ? _named.Weak
        : situation.Methods;

    /// <summary>A new programme is for those whom it names; it does not go on with the recipients of the last one.</summary>
    private IReadOnlyList<Recipient> Recipients() =>
        _named.Recipients.Count > 0 ? _named.Recipients
        : Tokens.Any(token => token.Is(WordKind.Programme)) && Tokens.Any(token => token.Is(WordKind.StrongMethod)) ? []
        : situation.Recipients;

    /// <summary>年度救助限额均为3万元: the value is for all whom the segment has named.</summary>
    private IReadOnlyList<Recipient> RecipientsOf(int index, Meaning meaning) =>
        _named.All.Count > 0 && Enumerable.Range(meaning.From, Math.Max(0, index - meaning.From)).Any(i => Tokens[i].Is(WordKind.Each))
            ? _named.All
            : Recipients();

    /// <summary>A number in parentheses counts where the parenthesis says what it is, or holds nothing else.</summary>
    private bool IsOfTheSentence(int index)
    {
        if (Tokens[index].Depth == 0)
        {
            return true;
        }

        var open = index;
        while (open > 0 && Tokens[open].Mark != '(')
        {
            open--;
        }

        return Tokens.Skip(open).Take(index - open).Any(token => token.Is(WordKind.Measure))
            || (open == index - 1 && open > 0 && Tokens[open - 1].Recipient is not null);
    }

    private void ReadNumber(int index)
    {
        var series = Series(index);
        _done.UnionWith(series);
        if (series.Count == 1 && _meanings.IsEdge(index))
        {
            _edges.Add(segment, index);
            return;
        }

        series.RemoveAll(_setAside.Is);
        if (series.Count == 0)
        {
            return;
        }

        var meanings = series.ConvertAll(i => (At: i, Meaning: _meanings.Of(i)));
        // 分别不低于60%、50%; 10%和25%左右: the word stands once, for all of the list.
        var shared = meanings
            .Select(each => each.Meaning?.Bound ?? StandardBound.Exactly)
            .FirstOrDefault(bound => bound != StandardBound.Exactly);
        var pairs =
            series.Count > 1
                ? Pairing.Of(_named, situation, series.Count, Tokens.Take(index).Any(token => token.Is(WordKind.Respectively)))
                : null;
        for (var i = 0; i < meanings.Count; i++)
        {
            if (meanings[i] is (var at, { } meaning))
            {
                Emit(at, meaning.Bound == StandardBound.Exactly ? meaning with { Bound = shared } : meaning, pairs?.At(i));
            }
            else
            {
                NotRead(meanings[i].At);
            }
        }

        _named.NumberAt(Tokens[series[^1]].Start);
    }

    /// <summary>Numbers of one kind in a row: 100%、80%和60%.</summary>
    private List<int> Series(int index)
    {
        var series = new List<int> { index };
        for (
            var i = index;
            i + 2 < Tokens.Count && Tokens[i + 1].Mark == '、' && Tokens[i + 2].Quantity?.Kind == Tokens[index].Quantity!.Value.Kind;
            i += 2
        )
        {
            series.Add(i + 2);
        }

        return series.TrueForAll(i => series.Count == 1 || !_meanings.IsEdge(i)) ? series : [index];
    }

    private void Emit(int index, Meaning meaning, Pair? pair)
    {
        var recipients = pair?.Recipients ?? RecipientsOf(index, meaning);
        if (_scopes.Of(index, meaning, recipients) is not { } scope)
        {
            return;
        }

        if (scope is StandardScope.Assistance or StandardScope.Insurance or StandardScope.InsuranceTilt)
        {
            _lastScope = scope == StandardScope.Assistance ? CueScope.Assistance : CueScope.Insurance;
        }

        if (meaning.Measure == StandardMeasure.Ratio && _edges.AsDeductible(segment) is { } line)
        {
            Emit(index, new Meaning(StandardMeasure.Deductible, line, StandardUnit.Yuan, index), pair);
        }

        var band = meaning.Measure == StandardMeasure.Ratio ? _edges.Take() : null;
        foreach (var recipient in Named(recipients, scope))
        {
            foreach (var method in pair?.Methods ?? MethodsOf(index, meaning, scope))
            {
                sink.Add(
                    new Standard
                    {
                        Method = method,
                        Recipient = recipient,
                        Measure = meaning.Measure,
                        Value = meaning.Value,
                        Unit = meaning.Unit,
                        Scope = scope,
                        Change = meaning.Change,
                        Bound = meaning.Bound,
                        Band = band,
                        Institution = pair?.Level ?? (_named.Levels.Count > 0 ? string.Join('、', _named.Levels) : null),
                        Notes = Circumstances.Of(segment, index, meaning.Measure),
                        Clause = sink.Clause,
                        Quote = segment.Quote(Math.Min(meaning.From, index), index),
                        Line = sink.Line,
                    }
                );
            }
        }
    }

    private IEnumerable<Recipient> Named(IReadOnlyList<Recipient> recipients, StandardScope scope)
    {
        var isLine = scope is StandardScope.Eligibility or StandardScope.Monitoring;
        var alias = isLine
            ? Tokens.FirstOrDefault(token => token.Recipient is not null && (token.Depth > 0 || recipients.Count == 0))?.Recipient
            : null;
        var isForAllInsured =
            scope == StandardScope.Insurance
            && _named.Recipients.Count == 0
            && recipients.Count > 1
            && !recipients.Any(recipient => recipient.IsPoor);
        // 对参加居民医保的参保人员给予资助，对特困人员全额资助: who is insured tells of the cover, who is poor of the help.
        var poor = scope == StandardScope.Assistance ? recipients.Where(recipient => recipient.IsPoor || recipient.IsEveryone).ToList() : [];
        return alias is not null ? [alias]
            : poor.Count > 0 ? poor
            : isForAllInsured ? [Insured]
            : recipients.Count > 0 ? recipients
            : scope == StandardScope.Insurance ? [Insured]
            : [Recipient.Unnamed];
    }

    private IReadOnlyList<string> MethodsOf(int index, Meaning meaning, StandardScope scope)
    {
        switch (scope)
        {
            case StandardScope.FeeReduction:
                return ["in_kind"];
            case StandardScope.Eligibility or StandardScope.Monitoring:
                return [string.Empty];
            case StandardScope.Insurance
            or StandardScope.InsuranceTilt
                when Tokens
                    .Take(index)
                    .LastOrDefault(t => t.Word?.Scope == CueScope.Insurance && !t.IsMasked)
                    ?.Text.Contains("大病", StringComparison.Ordinal) == true:
                return ["major_disease"];
            default:
                break;
        }

        if (meaning.Measure == StandardMeasure.Subsidy)
        {
            return ["subsidised_insurance"];
        }

        var care = Tokens
            .Skip(index)
            .Take(segment.ChunkEnd(index) - index)
            .FirstOrDefault(token => token.Is(WordKind.StrongMethod) && token.Depth == 0)
            ?.Word?.Method;
        IReadOnlyList<string> methods =
            _named.Strong.Count > 0 ? _named.Strong
            : care is not null ? [care]
            : situation.HeadingMethods.Count == 1 ? situation.HeadingMethods
            : _named.Weak.Count > 0 ? _named.Weak
            : situation.Methods.Count > 0 ? situation.Methods
            : situation.HeadingMethods;
        methods = [.. methods.Where(method => method != "subsidised_insurance")];
        return methods.Count > 0 ? methods : [string.Empty];
    }

    /// <summary>参照因病致贫救助对象标准: the recipient is a model, not who is meant.</summary>
    private bool IsReference(int index)
    {
        var token = Tokens[index];
        var before = index > 0 ? Tokens[index - 1] : null;
        return before is not null && before.Is(WordKind.Reference) && before.End == token.Start && sink.SpeaksOfStandard(token.End);
    }

    private void TakeOver(Recipient model, int index)
    {
        if (_named.Recipients.Count == 0 || !sink.Copy(model, _named.Recipients, segment.Quote(0, index)))
        {
            sink.NotRead(
                segment.Quote(index, index),
                new Bilingual("引用了本条以外的标准", "takes over a standard that this article does not hold")
            );
        }
    }

    private void NotRead(int index)
    {
        var isOfAssistance =
            situation.Scope == CueScope.Assistance
            && !segment.HasScope(CueScope.Living)
            && segment.Has(WordKind.Give | WordKind.Subsidise | WordKind.Measure);
        if (isOfAssistance && Tokens[index].Quantity!.Value.Kind != QuantityKind.Times)
        {
            sink.NotRead(
                segment.Quote(index, index),
                new Bilingual($"不能判断“{Tokens[index].Text}”是什么标准", $"what {Tokens[index].Text} sets cannot be told")
            );
        }
    }
}
