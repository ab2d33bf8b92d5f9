using System.Text.RegularExpressions;
using Tuodi.Legislation.Texts;

namespace Tuodi.Legislation.Extracting.Grammar;

/// <summary>The classes that a text makes itself: 一类救助对象 of a list of categories, and items that name several recipients as one class.</summary>
internal sealed partial class ClassBook
{
    private readonly Dictionary<string, HashSet<string>> _members = new(StringComparer.Ordinal);
    private readonly HashSet<string> _groups = new(StringComparer.Ordinal);

    public static ClassBook Of(List<(Clause Clause, List<Token> Tokens)> clauses)
    {
        var book = new ClassBook();
        var definitions = new GroupDefinition(clauses);
        for (var i = 0; i < clauses.Count; i++)
        {
            book.Add(clauses[i].Clause, clauses[i].Tokens);
            if (definitions.At(i) is var (group, members))
            {
                book._members[group] = [.. members];
            }
        }

        return book;
    }

    /// <summary>The classes with their categories.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> All =>
        _members.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)[.. pair.Value], StringComparer.Ordinal);

    /// <summary>Makes one recipient of neighbours that the text lists as one class.</summary>
    public List<Token> Join(string text, List<Token> tokens)
    {
        if (_groups.Count == 0)
        {
            return tokens;
        }

        var joined = new List<Token>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var last = tokens[i].Recipient is null ? i : LastOfGroup(text, tokens, i);
            joined.Add(last == i ? tokens[i] : Merge(text, tokens.GetRange(i, last - i + 1)));
            i = last;
        }

        return joined;
    }

    private int LastOfGroup(string text, List<Token> tokens, int first)
    {
        var last = first;
        for (var i = first + 2; i < tokens.Count && tokens[i - 1].Mark == '、' && tokens[i].Recipient is not null; i += 2)
        {
            last = _groups.Contains(Spelling.Of(Spelling.Name(text[tokens[first].Start..tokens[i].End]))) ? i : last;
        }

        return last;
    }

    private static Token Merge(string text, List<Token> run)
    {
        var name = text[run[0].Start..run[^1].End];
        var categories = run.SelectMany(token => token.Recipient?.Categories ?? []).Distinct().ToList();
        return run[0] with { Text = name, Recipient = new Recipient(Spelling.Name(name), categories, IsEveryone: false) };
    }

    private void Add(Clause clause, List<Token> tokens)
    {
        var named = tokens.Where(token => token.Recipient is not null).ToList();
        if (named.Count == 0 || tokens.Exists(token => token.Quantity is not null))
        {
            return;
        }

        var label = named.Find(token => token.Recipient!.Categories is [var only] && GroupDefinition.IsClass(only));
        if (label is not null && named.Exists(token => token != label))
        {
            // 残疾人按第三类救助对象标准给予救助 makes nobody a member.
            if (
                !AsModel().IsMatch(clause.Text[..label.Start])
                && !_members.ContainsKey(label.Recipient!.Categories[0])
                && named.TrueForAll(token =>
                    token == label || token.Recipient!.Categories is not [var other] || !GroupDefinition.IsClass(other)
                )
            )
            {
                _members[label.Recipient!.Categories[0]] =
                [
                    .. named.Where(token => token != label).SelectMany(token => token.Recipient!.Categories),
                ];
            }
        }
        else if (
            named.Count > 1
            && clause.Text.AsSpan().TrimEnd("；。;").Length == named[^1].End
            && IsPlainList(tokens)
            && named[0].Start == 0
        )
        {
            _groups.Add(Spelling.Of(Spelling.Name(clause.Text[..named[^1].End])));
        }
    }

    [GeneratedRegex("(?:按照?|参照|比照|执行|享受)$")]
    private static partial Regex AsModel();

    private static bool IsPlainList(List<Token> tokens) =>
        tokens.TrueForAll(token => token.Recipient is not null || token.Mark is '、' or '；' or '。');
}
