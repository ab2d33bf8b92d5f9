using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Tuodi.Kernel;
using Tuodi.Server.Gateway.Reading;

namespace Tuodi.Server.Gateway;

/// <summary>An object of a request's input, read leniently: what is absent, empty, null or "null" is absent; numbers may stand as texts.</summary>
/// <remarks>A field is found by its name, upper and lower case as documented or else in any case (clients send <c>REFD_SETL_FLAG</c>).</remarks>
public readonly struct GatewayNode
{
    /// <summary>The longest text of the interface, in characters (字段扩展).</summary>
    public const int TextMax = 4000;

    /// <summary>The largest amount of the interface, number(16,2), in fen.</summary>
    public const long FenMax = 9_999_999_999_999_999;

    private readonly GatewayCall _call;
    private readonly JsonElement _element;

    internal GatewayNode(GatewayCall call, JsonElement element)
    {
        _call = call;
        _element = element;
    }

    /// <summary>Whether a field is there with a value.</summary>
    public bool Has(string field) => TryFind(field, out _);

    /// <summary>A text, without blanks around it; a number as it was written. Nothing when absent.</summary>
    /// <exception cref="GatewayRefusal">It is an object or list, too long, or holds characters that cannot be kept.</exception>
    public string? Text(string field)
    {
        if (!TryFind(field, out var value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number)
        {
            return Encoding.ASCII.GetString(JsonMarshal.GetRawUtf8Value(value));
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            throw Wrong(field, "应为文本");
        }

        if (!LenientText.TryString(value, out var text))
        {
            throw Wrong(field, "含有不可用的字符");
        }

        return text.Length <= TextMax ? text : throw Wrong(field, $"超过{TextMax}个字符");
    }

    /// <summary>A text that must be there.</summary>
    /// <exception cref="GatewayRefusal">It is absent or unusable.</exception>
    public string RequiredText(string field) => Text(field) ?? throw Missing(field);

    /// <summary>A number that this server gave out, such as <c>mdtrt_id</c>. Nothing when absent.</summary>
    /// <exception cref="GatewayRefusal">It cannot be one of ours.</exception>
    public long? Id(string field) =>
        Text(field) is not { } text ? null
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id
        : throw Wrong(field, "不存在");

    /// <summary>A number that this server gave out and that must be there.</summary>
    /// <exception cref="GatewayRefusal">It is absent or cannot be one of ours.</exception>
    public long RequiredId(string field) => Id(field) ?? throw Missing(field);

    /// <summary>An amount of money, exact to the fen. Nothing when absent.</summary>
    /// <exception cref="GatewayRefusal">It is no number, has more than two decimals, or more than 14 digits before them.</exception>
    public Money? Money(string field)
    {
        if (Number(field, 2) is not { } yuan)
        {
            return null;
        }

        // 16 digits and two decimals: the product is exact and its range is checked before it becomes a whole number.
        var fen = yuan * 100;
        return decimal.Abs(fen) <= FenMax ? new Money((long)fen) : throw Wrong(field, "金额过大，最多14位整数、2位小数");
    }

    /// <summary>An amount of money that must be there.</summary>
    /// <exception cref="GatewayRefusal">It is absent or unusable.</exception>
    public Money RequiredMoney(string field) => Money(field) ?? throw Missing(field);

    /// <summary>An amount of money that must be there and not below zero.</summary>
    /// <exception cref="GatewayRefusal">It is absent, unusable or negative.</exception>
    public Money RequiredAmount(string field) =>
        RequiredMoney(field) is var amount && amount >= Kernel.Money.Zero ? amount : throw Wrong(field, "不能为负数");

    /// <summary>A number with at most so many decimals. Nothing when absent.</summary>
    /// <exception cref="GatewayRefusal">It is no number, or has more decimals.</exception>
    public decimal? Number(string field, int scale)
    {
        if (!TryFind(field, out var value))
        {
            return null;
        }

        if (value.ValueKind is not (JsonValueKind.Number or JsonValueKind.String) || !ExactAmount.TryDecimal(Bytes(value), out var number))
        {
            throw Wrong(field, "应为数字");
        }

        return ExactAmount.Fits(number, scale) ? number : throw Wrong(field, $"最多{scale}位小数");
    }

    /// <summary>A day; of a time its day in Beijing. Nothing when absent.</summary>
    /// <exception cref="GatewayRefusal">It is no day.</exception>
    public DateOnly? Day(string field) => Instant(field) is { } instant ? DateOnly.FromDateTime(instant.DateTime) : null;

    /// <summary>A day that must be there.</summary>
    /// <exception cref="GatewayRefusal">It is absent or no day.</exception>
    public DateOnly RequiredDay(string field) => Day(field) ?? throw Missing(field);

    /// <summary>A time in Beijing (UTC+8); of a day its first second. Nothing when absent.</summary>
    /// <exception cref="GatewayRefusal">It is no time.</exception>
    public DateTimeOffset? Instant(string field) => Instant(field, endOfDay: false);

    /// <summary>A time that must be there.</summary>
    /// <exception cref="GatewayRefusal">It is absent or no time.</exception>
    public DateTimeOffset RequiredInstant(string field) => Instant(field) ?? throw Missing(field);

    /// <summary>The end of a range: a time, or of a day its last second. Nothing when absent.</summary>
    /// <exception cref="GatewayRefusal">It is no time.</exception>
    public DateTimeOffset? RangeEnd(string field) => Instant(field, endOfDay: true);

    /// <summary>Whether a flag is 1; nothing when absent.</summary>
    /// <exception cref="GatewayRefusal">It is neither 0 nor 1.</exception>
    public bool? Flag(string field) =>
        Text(field) switch
        {
            null => null,
            "0" => false,
            "1" => true,
            _ => throw Wrong(field, "应为0或1"),
        };

    /// <summary>The rows below a field: a list of objects, or one object alone; none when absent.</summary>
    /// <exception cref="GatewayRefusal">It is something else.</exception>
    public IReadOnlyList<GatewayNode> Rows(string field)
    {
        if (!TryFind(field, out var value))
        {
            return [];
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                return [new GatewayNode(_call, value)];
            case JsonValueKind.Array:
                var rows = new GatewayNode[value.GetArrayLength()];
                var i = 0;
                foreach (var row in value.EnumerateArray())
                {
                    rows[i++] =
                        row.ValueKind == JsonValueKind.Object
                            ? new GatewayNode(_call, row)
                            : throw new GatewayRefusal($"节点{field}第{i}行应为对象");
                }

                return rows;
            default:
                throw new GatewayRefusal($"节点{field}应为对象或列表");
        }
    }

    /// <summary>What a field holds, whatever it is, as the JSON that was sent (<c>exp_content</c>). Nothing when absent.</summary>
    public string? Raw(string field) => TryFind(field, out var value) ? value.GetRawText() : null;

    /// <summary>Whether a field holds an object or a list.</summary>
    public bool IsNested(string field) => TryFind(field, out var value) && value.ValueKind is JsonValueKind.Object or JsonValueKind.Array;

    /// <summary>The bytes of a file (字节数组): Base64, or a list of numbers with or without sign.</summary>
    /// <exception cref="GatewayRefusal">It is absent or something else.</exception>
    public byte[] RequiredBytes(string field)
    {
        if (!TryFind(field, out var value))
        {
            throw Missing(field);
        }

        if (value.ValueKind == JsonValueKind.String && value.TryGetBytesFromBase64(out var decoded))
        {
            return decoded;
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            throw Wrong(field, "应为Base64文本或字节数组");
        }

        var bytes = new byte[value.GetArrayLength()];
        var i = 0;
        foreach (var item in value.EnumerateArray())
        {
            bytes[i++] =
                item.ValueKind == JsonValueKind.Number
                && item.TryGetInt32(out var number)
                && number is >= sbyte.MinValue and <= byte.MaxValue
                    ? (byte)(number & byte.MaxValue)
                    : throw Wrong(field, $"第{i}个字节不是字节");
        }

        return bytes;
    }

    /// <summary>A refusal that names a field and what is wrong with it.</summary>
    public GatewayRefusal Wrong(string field, string what) => new($"{_call.NameOf(field)}{what}");

    private GatewayRefusal Missing(string field) => new($"缺少必填项{_call.NameOf(field)}");

    private DateTimeOffset? Instant(string field, bool endOfDay)
    {
        if (!TryFind(field, out var value))
        {
            return null;
        }

        if (
            value.ValueKind is not (JsonValueKind.Number or JsonValueKind.String)
            || !BeijingTime.TryInstant(Bytes(value), out var instant, out var isDayAlone)
        )
        {
            throw Wrong(field, "不是正确的日期或时间，应为yyyy-MM-dd或yyyy-MM-dd HH:mm:ss");
        }

        return endOfDay && isDayAlone ? instant.AddDays(1).AddSeconds(-1) : instant;
    }

    private bool TryFind(string field, out JsonElement value)
    {
        if (!_element.TryGetProperty(field, out value) && !TryFindInAnyCase(field, out value))
        {
            return false;
        }

        return value.ValueKind switch
        {
            JsonValueKind.Null or JsonValueKind.Undefined => false,
            JsonValueKind.String => !LenientText.IsAbsent(Bytes(value)),
            _ => true,
        };
    }

    private bool TryFindInAnyCase(string field, out JsonElement value)
    {
        foreach (var property in _element.EnumerateObject())
        {
            if (Ascii.EqualsIgnoreCase(JsonMarshal.GetRawUtf8PropertyName(property), field))
            {
                value = property.Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    // Of a text what stands between the quotation marks; an escaped text is no number and no date in any client seen.
    private static ReadOnlySpan<byte> Bytes(JsonElement value)
    {
        var raw = JsonMarshal.GetRawUtf8Value(value);
        return value.ValueKind == JsonValueKind.String ? raw[1..^1].Trim((byte)' ') : raw;
    }
}
