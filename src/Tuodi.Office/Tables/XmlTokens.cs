using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;

namespace Tuodi.Office.Tables;

/// <summary>Walks through the XML of a workbook from tag to tag.</summary>
/// <remarks>
/// The reader of the library checks and copies what a sheet of thirty million cells does not need, and takes as long as all the rest of the reading.
/// A sheet is plain: elements, attributes, text. What else XML allows is passed over, and a document type, which may define anything, is refused.
/// </remarks>
internal sealed class XmlTokens(Stream stream) : IDisposable
{
    private const int TokenCharactersMax = 1024 * 1024;

    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \n\r\t");

    private readonly StreamReader _reader = new(stream, Encoding.UTF8);
    private readonly StringBuilder _literal = new();
    private char[] _buffer = new char[32 * 1024];
    private int _at;
    private int _end;
    private int _textStart;
    private int _textEnd;
    private int _nameStart;
    private int _nameEnd;
    private int _tagEnd;

    /// <summary>The name of the tag without its prefix.</summary>
    public ReadOnlySpan<char> Name => _buffer.AsSpan(_nameStart, _nameEnd - _nameStart);

    /// <summary>Whether the tag closes an element that another opened.</summary>
    public bool IsEnd { get; private set; }

    /// <summary>Whether the tag opens an element and closes it.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>Whether the text before the tag is written with references, and has to be resolved.</summary>
    public bool IsTextPlain => _literal.Length == 0 && !Text.Contains('&');

    /// <summary>The text between the last tag and this one, as it is written.</summary>
    public ReadOnlySpan<char> Text => _buffer.AsSpan(_textStart, _textEnd - _textStart);

    /// <summary>The attributes of the tag as they are written.</summary>
    public ReadOnlySpan<char> Attributes => _buffer.AsSpan(_nameEnd, _tagEnd - _nameEnd);

    /// <summary>Goes to the next tag; false at the end.</summary>
    /// <exception cref="XmlException">This is no XML, or XML that no workbook has.</exception>
    public bool Next()
    {
        _literal.Clear();
        _textStart = _at;
        while (true)
        {
            var open = Find('<', _at);
            if (open < 0)
            {
                return false;
            }

            _textEnd = open;
            var kind = Peek(open + 1);
            if (kind is not ('?' or '!'))
            {
                TakeTag();
                return true;
            }

            PassOver(kind);
        }
    }

    /// <summary>The text between the last tag and this one, with references resolved.</summary>
    public string ResolvedText() => _literal.ToString() + Resolve(Text);

    /// <summary>Takes the first attribute off a list of them.</summary>
    public static bool TakeAttribute(ref ReadOnlySpan<char> attributes, out ReadOnlySpan<char> name, out ReadOnlySpan<char> value)
    {
        name = value = default;
        var equals = attributes.IndexOf('=');
        if (equals < 0)
        {
            return false;
        }

        name = attributes[..equals].Trim();
        var rest = attributes[(equals + 1)..].TrimStart();
        var close = rest.Length > 1 ? rest[1..].IndexOf(rest[0]) : -1;
        if (close < 0 || rest[0] is not ('"' or '\''))
        {
            throw new XmlException("an attribute has no value");
        }

        value = rest.Slice(1, close);
        attributes = rest[(close + 2)..];
        return true;
    }

    public void Dispose() => _reader.Dispose();

    private void TakeTag()
    {
        var close = Find('>', _textEnd);

        // A > may stand within the quotes of an attribute.
        while (close >= 0 && (_buffer.AsSpan(_textEnd, close - _textEnd).Count('"') & 1) == 1)
        {
            close = Find('>', close + 1);
        }

        if (close < 0)
        {
            throw new XmlException("it ends within a tag");
        }

        IsEnd = _buffer[_textEnd + 1] == '/';
        IsEmpty = _buffer[close - 1] == '/';
        _nameStart = _textEnd + (IsEnd ? 2 : 1);
        _tagEnd = IsEmpty ? close - 1 : close;
        var tag = _buffer.AsSpan(_nameStart, Math.Max(_tagEnd - _nameStart, 0));
        var blank = tag.IndexOfAny(Blanks);
        _nameEnd = _nameStart + (blank < 0 ? tag.Length : blank);
        _nameStart += Name.IndexOf(':') + 1;
        _at = close + 1;
    }

    /// <summary>Passes over a comment or an instruction, and keeps what a section of literal text holds.</summary>
    private void PassOver(char kind)
    {
        _literal.Append(Resolve(Text));
        var (isComment, isLiteral) = (kind == '!' && Peek(_textEnd + 2) == '-', kind == '!' && Peek(_textEnd + 2) == '[');
        if (kind == '!' && !isComment && !isLiteral)
        {
            throw new XmlException("it has a document type, which no workbook has");
        }

        var (head, tail) =
            isComment ? (4, "-->")
            : isLiteral ? (9, "]]>")
            : (2, "?>");
        var close = Find('>', _textEnd + head);
        while (close >= 0 && !_buffer.AsSpan(_textEnd + head, close + 1 - _textEnd - head).EndsWith(tail))
        {
            close = Find('>', close + 1);
        }

        if (close < 0)
        {
            throw new XmlException("it ends within a comment");
        }

        if (isLiteral)
        {
            _literal.Append(_buffer, _textEnd + head, close + 1 - tail.Length - _textEnd - head);
        }

        _at = close + 1;
        _textStart = _at;
    }

    private char Peek(int place)
    {
        while (place >= _end)
        {
            var moved = _textStart;
            if (!Fill())
            {
                throw new XmlException("it ends within a tag");
            }

            place -= moved - _textStart;
        }

        return _buffer[place];
    }

    /// <summary>The place of a character; what stands from the text on is kept, and may have moved to the front.</summary>
    private int Find(char wanted, int from)
    {
        while (true)
        {
            var found = _buffer.AsSpan(from, _end - from).IndexOf(wanted);
            if (found >= 0)
            {
                return from + found;
            }

            from = _end;
            var moved = _textStart;
            var more = Fill();
            from -= moved - _textStart;
            if (!more)
            {
                return -1;
            }
        }
    }

    private bool Fill()
    {
        var shift = _textStart;
        _buffer.AsSpan(shift, _end - shift).CopyTo(_buffer);
        (_textStart, _at, _end) = (0, Math.Max(_at - shift, 0), _end - shift);
        _textEnd = Math.Max(_textEnd - shift, 0);
        if (_end > _buffer.Length / 2)
        {
            if (_end > TokenCharactersMax)
            {
                throw new XmlException("a text or a tag is longer than any in a workbook");
            }

            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = _reader.Read(_buffer.AsSpan(_end));
        _end += read;
        return read > 0;
    }

    private static string Resolve(ReadOnlySpan<char> text)
    {
        var resolved = new StringBuilder(text.Length);
        while (text.IndexOf('&') is >= 0 and var start)
        {
            resolved.Append(text[..start]);
            var length = text[start..].IndexOf(';');
            if (length < 0)
            {
                break;
            }

            resolved.Append(Reference(text.Slice(start + 1, length - 1)));
            text = text[(start + length + 1)..];
        }

        return resolved.Append(text).ToString();
    }

    private static string Reference(ReadOnlySpan<char> name)
    {
        var isHex = name.StartsWith("#x") || name.StartsWith("#X");
        var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        return name switch
        {
            "amp" => "&",
            "lt" => "<",
            "gt" => ">",
            "quot" => "\"",
            "apos" => "'",
            ['#', ..] when int.TryParse(name[(isHex ? 2 : 1)..], style, CultureInfo.InvariantCulture, out var code) && Rune.IsValid(code) =>
                new Rune(code).ToString(),
            _ => throw new XmlException($"&{name}; stands for nothing"),
        };
    }
}
