using Tuodi.Legislation.Extracting.Words;

namespace Tuodi.Legislation.Extracting.Grammar;

/// <summary>Whom, what help and what institutions the words of a segment speak of; a list that follows a number begins anew.</summary>
internal sealed class Named(bool isAboutPremiums)
{
    private readonly List<Recipient> _recipients = [];
    private readonly List<Recipient> _all = [];
    private readonly List<List<Recipient>> _groups = [];
    private readonly List<string> _strong = [];
    private readonly List<string> _weak = [];
    private readonly List<string> _levels = [];
    private int _numberAt = -1;
    private int _referenceAt = -1;
    private bool _isBound;
    private bool _isClosed;
    private (bool IsWeak, bool IsListed) _last;
    private bool _isListed;

    public IReadOnlyList<Recipient> Recipients => _recipients;

    /// <summary>The recipients as 和 binds them: 监测对象和低保边缘家庭成员、因病致贫重病患者 is two groups.</summary>
    public IReadOnlyList<IReadOnlyList<Recipient>> Groups => _groups;

    /// <summary>Everybody whom the segment has named.</summary>
    public IReadOnlyList<Recipient> All => _all;

    /// <summary>所有救助对象 whom the words name before any other: of them speaks what is not said of some.</summary>
    public Recipient? Topic { get; private set; }

    /// <summary>Whether a cap was set.</summary>
    public bool HasCap { get; set; }

    public IReadOnlyList<string> Strong => _strong;

    public IReadOnlyList<string> Weak => _weak;

    public IReadOnlyList<string> Levels => _levels;

    /// <summary>Where the last of each list stands, so that 分别 takes the nearest one; -1 for none.</summary>
    public int RecipientsAt { get; private set; } = -1;

    public int MethodsAt { get; private set; } = -1;

    public int LevelsAt { get; private set; } = -1;

    public void NumberAt(int at) => _numberAt = at;

    public void Add(Token token)
    {
        _isListed = _last.IsListed;
        _last = (token.Is(WordKind.WeakMethod) && !token.IsMasked, token.Mark == '、' && _last.IsWeak);

        // 对重点救助对象的个人缴费进行补贴，特困供养人员给予全额资助: behind a verb and a comma others are spoken of.
        _isClosed |= isAboutPremiums && token.Depth == 0 && !token.IsMasked && token.Is(WordKind.Subsidise);
        if (token.Mark == '，' && token.Depth == 0 && _isClosed)
        {
            (_numberAt, _isClosed) = (token.Start, false);
        }

        if (token.Recipient is { } recipient && token.Depth == 0)
        {
            AddRecipient(recipient, token.Start);
        }
        else if (token.Depth == 0 && !token.IsMasked && token.Word is { } word)
        {
            // 门诊费用参照住院执行: the model is no help that is spoken of.
            if (_referenceAt != token.Start)
            {
                AddMethod(word, token);
            }

            AddLevel(token);
        }

        _isBound = token.Mark == '、' && token.Text is not ("、" or "/");
        _referenceAt = token.Is(WordKind.Reference) ? token.End : -1;
    }

    private void AddRecipient(Recipient recipient, int at)
    {
        // 救助对象患城乡居民门诊慢性病的: who is insured tells of the cover.
        if (
            recipient.IsEveryone && _recipients.Exists(known => !known.IsEveryone)
            || (recipient.Categories is ["insured"] && RecipientsAt >= _numberAt && _recipients.Exists(known => known.IsEveryone))
        )
        {
            return;
        }

        Topic ??= recipient.IsEveryone && _all.Count == 0 ? recipient : null;

        if (RecipientsAt < _numberAt || _recipients.TrueForAll(known => known.IsEveryone))
        {
            _recipients.Clear();
            _groups.Clear();
        }

        if (!_recipients.Contains(recipient))
        {
            _recipients.Add(recipient);
            if (_isBound && _groups.Count > 0)
            {
                _groups[^1].Add(recipient);
            }
            else
            {
                _groups.Add([recipient]);
            }
        }

        if (!_all.Contains(recipient))
        {
            _all.RemoveAll(known => known.IsEveryone && !recipient.IsEveryone);
            _all.Add(recipient);
        }

        RecipientsAt = at;
    }

    private void AddMethod(Word word, Token token)
    {
        if (word.Method is not { } method)
        {
            return;
        }

        if (MethodsAt < _numberAt)
        {
            _strong.Clear();
            _weak.Clear();
        }

        var list = token.Is(WordKind.StrongMethod) ? _strong : _weak;

        // 住院和门诊慢特病救助: the help is of both.
        if (token.Is(WordKind.StrongMethod) && _isListed && _weak.Count > 0 && !_strong.Contains(_weak[^1]))
        {
            _strong.Add(_weak[^1]);
        }

        if (!list.Contains(method))
        {
            list.Add(method);
        }

        MethodsAt = token.Start;
    }

    private void AddLevel(Token token)
    {
        if (!token.Is(WordKind.Level))
        {
            return;
        }

        if (LevelsAt < _numberAt)
        {
            _levels.Clear();
        }

        _levels.Add(token.Word!.Text);
        LevelsAt = token.Start;
    }
}
