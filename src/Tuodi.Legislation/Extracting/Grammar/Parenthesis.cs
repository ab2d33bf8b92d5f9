namespace Tuodi.Legislation.Extracting.Grammar;

/// <summary>A parenthesis in a segment: where it opens and closes, and who is named in it.</summary>
internal sealed record Parenthesis(int Open, int Close, IReadOnlyList<Recipient> Recipients)
{
    /// <summary>The parenthesis around a token; nothing where it stands in none.</summary>
    public static Parenthesis? Around(IReadOnlyList<Token> tokens, int index)
    {
        if (tokens[index].Depth == 0)
        {
            return null;
        }

        var open = index;
        while (open > 0 && tokens[open].Mark != '(')
        {
            open--;
        }

        return From(tokens, open);
    }

    /// <summary>The parenthesis that opens at a token; nothing where none does.</summary>
    public static Parenthesis? From(IReadOnlyList<Token> tokens, int open)
    {
        if (open >= tokens.Count || tokens[open].Mark != '(')
        {
            return null;
        }

        var close = open;
        while (close + 1 < tokens.Count && tokens[close].Mark != ')')
        {
            close++;
        }

        return new Parenthesis(open, close, [.. tokens.Take(close).Skip(open).Select(token => token.Recipient).OfType<Recipient>()]);
    }
}
