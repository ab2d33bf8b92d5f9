using System.Globalization;
using Tuodi.Kernel;
using Tuodi.Policies.Reading;

namespace Tuodi.Web.Framing;

/// <summary>The fields of a form as they were sent. What cannot be read is told at the field and at the top, and stays as it was written.</summary>
/// <param name="sent">The values of a field.</param>
/// <param name="language">The reader's language.</param>
public sealed class Fields(Func<string, IReadOnlyList<string>> sent, Language language)
{
    private const int TextMax = 200;
    private const int YuanDigitsMax = 10;
    private readonly List<FieldError> _errors = [];
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);

    /// <summary>A question of the page has said what a wrong field is called; the errors at the top, which are rendered before it, are then told with its name.</summary>
    internal event Action? Labelled;

    /// <summary>What is wrong, in the order in which it was found.</summary>
    public IReadOnlyList<FieldError> Errors => _errors;

    /// <summary>Whether nothing is wrong so far.</summary>
    public bool AreGood => _errors.Count == 0;

    /// <summary>A field as it was written, to be shown again.</summary>
    public string Written(string name) => sent(name) is [.., var last] ? last : string.Empty;

    /// <summary>What is wrong with a field, or nothing.</summary>
    public string? ErrorOf(string name) => _errors.FirstOrDefault(each => each.Field == name)?.Says;

    /// <summary>What the page calls a wrong field, or nothing where no question of it has said so.</summary>
    internal string? LabelOf(string name) => _labels.GetValueOrDefault(name);

    /// <summary>Says what the page calls a field.</summary>
    internal void Label(string name, string label)
    {
        if (ErrorOf(name) is not null && _labels.TryAdd(name, label))
        {
            Labelled?.Invoke();
        }
    }

    /// <summary>Says that something is wrong with a field.</summary>
    public void Wrong(string name, string says) => _errors.Add(new FieldError(name, says));

    /// <summary>Says that something is wrong with a field, by a key of the words.</summary>
    public void WrongBy(string name, string key, params object[] values) => Wrong(name, Words.Of(language)[key, values]);

    /// <summary>Some text without what surrounds it, or nothing.</summary>
    public string? Text(string name, int max = TextMax)
    {
        var text = Written(name).Trim();
        if (text.Length == 0)
        {
            return null;
        }

        if (text.Length > max || text.Any(char.IsControl))
        {
            WrongBy(name, "frame.wrong-text", max);
            return null;
        }

        return text;
    }

    /// <summary>A text of several lines, or nothing.</summary>
    public string? Lines(string name, int max)
    {
        var text = Written(name);
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (text.Length > max)
        {
            WrongBy(name, "frame.wrong-length", max);
            return null;
        }

        return text.ReplaceLineEndings("\n");
    }

    /// <summary>Several values of one field, as of check boxes.</summary>
    public IReadOnlyList<string> Many(string name) => [.. sent(name).Where(each => each.Length is > 0 and <= TextMax)];

    /// <summary>Whether a box is ticked.</summary>
    public bool Flag(string name) => Written(name).Length > 0;

    /// <summary>One of some values, or nothing.</summary>
    public string? OneOf(string name, IEnumerable<string> values)
    {
        var text = Text(name);
        if (text is null || values.Contains(text, StringComparer.Ordinal))
        {
            return text;
        }

        WrongBy(name, "frame.wrong-choice");
        return null;
    }

    /// <summary>A day, or nothing.</summary>
    public DateOnly? Day(string name)
    {
        var text = Text(name);
        if (text is null)
        {
            return null;
        }

        if (Dates.TryDay(text, out var day))
        {
            return day;
        }

        WrongBy(name, "frame.wrong-day");
        return null;
    }

    /// <summary>A whole number, or nothing.</summary>
    public long? Whole(string name)
    {
        var text = Text(name);
        if (text is null)
        {
            return null;
        }

        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole))
        {
            return whole;
        }

        WrongBy(name, "frame.wrong-whole");
        return null;
    }

    /// <summary>An amount in yuan with at most two decimals, as people write it: <c>¥12,655.43</c>, <c>12655.43</c>, <c>12655.4元</c>; or nothing.</summary>
    public Money? Amount(string name)
    {
        var text = Text(name);
        if (text is null)
        {
            return null;
        }

        var plain = text.Trim('¥', '￥', '元', ' ')
            .Replace(",", string.Empty, StringComparison.Ordinal)
            .Replace("，", string.Empty, StringComparison.Ordinal);
        var parts = plain.Split('.');
        var isGood =
            parts.Length is 1 or 2
            && parts[0].Length is > 0 and <= YuanDigitsMax
            && parts[0].All(char.IsAsciiDigit)
            && (parts.Length == 1 || (parts[1].Length is 1 or 2 && parts[1].All(char.IsAsciiDigit)));
        if (!isGood)
        {
            WrongBy(name, "frame.wrong-amount");
            return null;
        }

        var fen = parts.Length == 1 ? "00" : parts[1].PadRight(2, '0');
        return new Money(long.Parse(parts[0] + fen, NumberStyles.None, CultureInfo.InvariantCulture));
    }

    /// <summary>A value that must be given: where it is not, and nothing else is wrong with it, that is told.</summary>
    public T Needed<T>(string name, T? value)
        where T : struct
    {
        Need(name, value is not null);
        return value ?? default;
    }

    /// <summary>A text that must be given: where it is not, and nothing else is wrong with it, that is told.</summary>
    public string Needed(string name, string? value)
    {
        Need(name, value is not null);
        return value ?? string.Empty;
    }

    private void Need(string name, bool isGiven)
    {
        if (!isGiven && ErrorOf(name) is null)
        {
            WrongBy(name, "frame.needed");
        }
    }
}
