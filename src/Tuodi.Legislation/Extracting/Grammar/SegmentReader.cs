using Tuodi.Kernel;
using Tuodi.Legislation.Extracting.Words;

namespace Tuodi.Legislation.Extracting.Grammar;

/// <summary>Reads one segment from left to right: names are remembered, numbers become standards of the names before them.</summary>
internal sealed class SegmentReader
{
    private readonly Segment _segment;
    private readonly Situation _situation;
    private readonly Sink _sink;
    private readonly Named _named;
    private readonly WhoRule _who;
    private readonly MethodRule _methods;
    private readonly MeaningRule _meanings;
    private readonly ValueSeries _series;
    private readonly SetAside _setAside;
    private readonly WaiverRule _waivers;
    private readonly ScopeRule _scopes;
    private readonly Edges _edges = new();
    private readonly HashSet<int> _done = [];
    private readonly HashSet<int> _left = [];
    private CueScope? _lastScope;
    private StandardMeasure? _lastMeasure;
    private bool _isOfIncome;

    public SegmentReader(Segment segment, Situation situation, Sink sink)
    {
        (_segment, _situation, _sink) = (segment, situation, sink);
        _named = new Named(
            situation.IsAboutPremiums || segment.Has(WordKind.Premium) || segment.Sentence.Words.Contains("参保", StringComparison.Ordinal)
        );
        _who = new WhoRule(segment, situation, _named);
        _scopes = new ScopeRule(segment, situation);
        _methods = new MethodRule(segment, situation, _named, _scopes);
        _meanings = new MeaningRule(segment, situation);
        _series = new ValueSeries(segment.Tokens, _meanings);
        _setAside = new SetAside(segment);
        _waivers = new WaiverRule(segment, situation);
        (_lastScope, _lastMeasure, _isOfIncome) = (situation.Scope, situation.Measure, situation.IsOfIncome);
    }

    private IReadOnlyList<Token> Tokens => _segment.Tokens;

    /// <summary>Reads the segment and tells what the next one need not repeat.</summary>
    public Situation Read()
    {
        for (var i = 0; i < Tokens.Count; i++)
        {
            if (Tokens[i].Recipient is { } model && IsModel(i))
            {
                if (IsReference(i))
                {
                    TakeOver(model, i);
                }

                continue;
            }

            _named.Add(Tokens[i]);
            // （含起付标准以下费用）: what a parenthesis counts in is not what is spoken of.
            _lastMeasure = Tokens[i] is { Depth: 0 } && Tokens[i].Is(WordKind.Measure) ? Tokens[i].Word!.Measure : _lastMeasure;
            if ((Tokens[i].Quantity is not null || _series.BeginsAt(i)) && !_done.Contains(i) && IsOfTheSentence(i))
            {
                ReadNumber(i);
            }

            foreach (var (at, meaning) in _done.Contains(i) ? [] : _waivers.At(i))
            {
                Emit(i, meaning, pair: null);
                Close(Math.Max(i, at));
            }
        }

        TakeLineOfLead();
        TakeWatchedLines();
        ListWhatIsLeft();
        ArticleReference.Read(_segment, _who.Named, _sink);
        return _situation with
        {
            Recipients = _who.Named,
            Spoken = [.. _situation.Spoken.Union(_named.All)],
            Methods = _methods.Named,
            Topic = _who.Topic,
            SentenceMethods =
                _named.Strong.Count > 0 ? _named.Strong
                : _named.Weak.Count > 0 ? []
                : _situation.SentenceMethods,
            Scope = _lastScope,
            Measure = _lastMeasure,
            IsOfIncome = _isOfIncome,
            HasCap = _situation.HasCap || _named.HasCap,
            IsOfCriticalIllness = _scopes.IsOfCriticalIllness,
            IsAboutPremiums = _situation.IsAboutPremiums || _segment.Has(WordKind.Premium),
        };
    }

    /// <summary>超过5000元的部分，按下列比例给予救助： the line stands in the lead, the shares in the items.</summary>
    private void TakeLineOfLead()
    {
        if (
            ((_segment.Sentence.Words.EndsWith('：') && _segment.Sentence.HasPart) || IsPaidWithoutShare)
            && _segment.Has(WordKind.Give | WordKind.StrongMethod)
            && _edges.Open is [var at, ..]
            && _edges.AsDeductible(_segment, _situation) is { } line
        )
        {
            Emit(at, new Meaning(StandardMeasure.Deductible, line, StandardUnit.Yuan, at), pair: null);
        }
    }

    /// <summary>累计超过2800元的部分才能救助: from which line is asked, at what share is said elsewhere.</summary>
    private bool IsPaidWithoutShare =>
        _segment.Sentence.HasPart
        && _situation.Scope == CueScope.Assistance
        && _situation.Measure == StandardMeasure.Deductible
        && Tokens.All(token => token.Quantity is null or { Kind: QuantityKind.Yuan });

    private void TakeWatchedLines()
    {
        foreach (var (at, line) in _edges.Open.Select(at => (at, WatchedLine.At(_segment, _situation, at))).ToList())
        {
            if (line is not null)
            {
                _edges.Leave(at);
                Emit(at, line, pair: null);
            }
        }
    }

    /// <summary>A name behind a number begins another list, unless the number stood in a parenthesis.</summary>
    private void Close(int index)
    {
        if (Tokens[index].Depth == 0)
        {
            _named.NumberAt(Tokens[index].Start);
        }
    }

    /// <summary>A number in parentheses counts where the parenthesis says what or for whom it is, or holds nothing else.</summary>
    private bool IsOfTheSentence(int index)
    {
        if (Parenthesis.Around(Tokens, index) is not { } aside)
        {
            return true;
        }

        return aside.Recipients.Count > 0
            || Tokens.Take(index).Skip(aside.Open).Any(token => token.Is(WordKind.Measure))
            || (aside.Open == index - 1 && aside.Open > 0 && Tokens[aside.Open - 1].Recipient is not null)
            || (IsOfSubsidy(aside) && !Tokens.Take(index).Skip(aside.Open).Any(token => token.Is(WordKind.Premium | WordKind.PersonPays)));
    }

    /// <summary>给予全额资助（2023年每人350元）, 按90%（即315元）, 免缴（资助400元）.</summary>
    private bool IsOfSubsidy(Parenthesis aside) =>
        aside.Open > 0
        && (
            Tokens[aside.Open - 1].Is(WordKind.Subsidise)
            || Tokens[aside.Open - 1].Quantity?.Kind == QuantityKind.Percent
            || Tokens[aside.Open + 1].Is(WordKind.Subsidise)
        )
        && (_situation.IsAboutPremiums || _segment.Has(WordKind.Premium));

    private void ReadNumber(int index)
    {
        var series = _series.At(index);
        _done.UnionWith(series);
        if (series.Count == 1 && _meanings.IsEdge(index))
        {
            _edges.Add(_segment, index);
            return;
        }

        series.RemoveAll(i => Tokens[i].Quantity is not null && _setAside.Is(i));
        if (series.Count == 0)
        {
            return;
        }

        var meanings = series.ConvertAll(i => (At: i, Meaning: Tokens[i].Quantity is null ? null : _meanings.Of(i)));

        // 最高分别不超过3000元和2000元, 全额、不低于90%: what one sets the others of the list set too.
        if (meanings.Find(each => each.Meaning is not null).Meaning is { } told)
        {
            meanings = meanings.ConvertAll(each => each.Meaning is null ? each with { Meaning = _series.Of(each.At, told) } : each);
        }

        // 分别不低于60%、50%; 10%和25%左右: the word stands once, for all of the list.
        var shared = meanings
            .Select(each => each.Meaning?.Bound ?? StandardBound.Exactly)
            .FirstOrDefault(bound => bound != StandardBound.Exactly);
        var pairs =
            series.Count > 1
                ? Pairing.Of(_named, _situation, series.Count, Tokens.Take(index).Any(token => token.Is(WordKind.Respectively)))
                : null;
        if (series.Count > 1 && pairs is null && _situation.Scope != CueScope.Insurance && IsUntold(meanings))
        {
            _left.UnionWith(series);
            Close(series[^1]);
            return;
        }

        for (var i = 0; i < meanings.Count; i++)
        {
            if (meanings[i] is (var at, { } meaning))
            {
                // 在1000元以上的，超出部分分别按50%、30%: the line is of all of them.
                if (pairs is not null && meaning.Measure == StandardMeasure.Ratio && _edges.AsDeductible(_segment, _situation) is { } line)
                {
                    for (var each = 0; each < meanings.Count; each++)
                    {
                        Emit(at, new Meaning(StandardMeasure.Deductible, line, StandardUnit.Yuan, at), pairs.At(each));
                    }
                }

                Emit(
                    at,
                    meaning.Bound == StandardBound.Exactly && Tokens[at].Quantity is not null ? meaning with { Bound = shared } : meaning,
                    pairs?.At(i)
                );
            }
            else
            {
                _left.Add(meanings[i].At);
            }
        }

        Close(series[^1]);
    }

    /// <summary>Several values of one measure that no list tells apart: which is whose is not guessed.</summary>
    private static bool IsUntold(List<(int At, Meaning? Meaning)> meanings) =>
        meanings
            .GroupBy(each => (each.Meaning?.Measure, each.Meaning?.Unit))
            .Any(same => same.Key.Measure is not null && same.Select(each => each.Meaning!.Value).Distinct().Skip(1).Any());

    private void Emit(int index, Meaning meaning, Pair? pair)
    {
        var recipients = pair?.Recipients ?? _who.Of(index, meaning);
        if (_scopes.Of(index, meaning, recipients) is not { } scope || recipients.Any(recipient => recipient.IsCounted))
        {
            _left.Add(index);
            return;
        }

        // Who pays a premium does not tell of which system the next sentence is.
        if (
            meaning.Measure != StandardMeasure.Subsidy
            && scope is StandardScope.Assistance or StandardScope.Insurance or StandardScope.InsuranceTilt
        )
        {
            _lastScope = scope == StandardScope.Assistance ? CueScope.Assistance : CueScope.Insurance;
        }

        _named.HasCap |= meaning.Measure == StandardMeasure.Cap;
        _isOfIncome = meaning.Measure == StandardMeasure.Deductible ? meaning.Unit == StandardUnit.PercentOfIncome : _isOfIncome;
        var edge = _edges.Open is [var first, ..] ? first : index;
        if (meaning.Measure == StandardMeasure.Ratio && _edges.AsDeductible(_segment, _situation) is { } line)
        {
            // 救助对象…超过1万元的，对超过部分，一类对象按70%、二类对象按60%: the line is of them all.
            var whole = _who.IsOfTopic(edge) && index > edge ? new Pair([_who.Topic!], null, null) : pair;
            Emit(index, new Meaning(StandardMeasure.Deductible, line, StandardUnit.Yuan, index), whole);
        }

        var band = meaning.Measure is StandardMeasure.Ratio or StandardMeasure.LumpSum ? _edges.Take() : null;
        foreach (var recipient in _who.In(recipients, scope))
        {
            foreach (var method in pair?.Methods ?? _methods.Of(index, meaning, scope))
            {
                _sink.Add(
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
                        Distance = pair is not null ? 0 : (_who.IsCarried ? 1 : 0) + (_methods.IsCarried ? 1 : 0),
                        IsOfPart = pair is null && _segment.Begins(index, "其中"),
                        Institution = pair?.Level ?? (_named.Levels.Count > 0 ? string.Join('、', _named.Levels) : null),
                        Notes = Circumstances.Of(_segment, index, meaning.Measure, meaning.Unit == StandardUnit.PercentOfIncome),
                        Clause = _sink.Clause,
                        Quote = _segment.Quote(Math.Min(meaning.From, index), index),
                        Line = _sink.Line,
                    }
                );
            }
        }
    }

    /// <summary>救助比例比照低保对象，但全年封顶为2000元: whoever is a model is not meant.</summary>
    private bool IsModel(int index) =>
        IsReference(index) || (index > 0 && Tokens[index - 1].Text is "参照" or "比照" && Tokens[index - 1].End == Tokens[index].Start);

    /// <summary>参照因病致贫救助对象标准: the recipient is a model, not who is meant.</summary>
    private bool IsReference(int index)
    {
        var token = Tokens[index];
        var before = index > 0 ? Tokens[index - 1] : null;
        return before is not null && before.Is(WordKind.Reference) && before.End == token.Start && _sink.SpeaksOfStandard(token.End);
    }

    private void TakeOver(Recipient model, int index)
    {
        if (_named.Recipients.Count == 0 || !_sink.Copy(model, _named.Recipients, _segment.Quote(0, index)))
        {
            _sink.CopyLater(model, _named.Recipients, _segment.Quote(0, index));
        }
    }

    /// <summary>What no rule took: a person looks at each number in what speaks of assistance.</summary>
    private void ListWhatIsLeft()
    {
        var isOfAssistance =
            (_situation.Scope == CueScope.Assistance || (_situation.Scope is null && _segment.SpeaksOfHelp))
            && !_segment.HasScope(CueScope.Living);
        foreach (var index in isOfAssistance ? _left.Concat(_edges.Open).Distinct().Order() : Enumerable.Empty<int>())
        {
            if (Tokens[index].Quantity?.Kind is null or QuantityKind.Times)
            {
                continue;
            }

            _sink.NotRead(
                _segment.Quote(index, index),
                new Bilingual($"不能判断“{Tokens[index].Text}”是什么标准", $"what {Tokens[index].Text} sets cannot be told")
            );
        }
    }
}
