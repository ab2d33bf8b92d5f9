using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Tuodi.Kernel;
using Tuodi.Office.Cells;
using Tuodi.Office.Tables;
using Tuodi.Storage.Register;
using Tuodi.Storage.Transactions;

namespace Tuodi.Server.Register;

/// <summary>Reads the cells of one column.</summary>
internal sealed class RegisterCell(RegisterColumn column)
{
    /// <summary>The kind of document that an identity card is.</summary>
    public const string IdentityCard = "01";

    private const int TextMax = 400;
    private static readonly Bilingual Blank = new("不能为空", "the cell is blank, and the row cannot be used without it");
    private static readonly Bilingual NoAmount = new(
        "不是以元为单位、最多两位小数的金额",
        "this is no amount of yuan with at most two decimals"
    );
    private static readonly Bilingual NoFlag = new("请填1（是）或0（否）", "write 1 for yes or 0 for no");
    private static readonly Bilingual SheetError = new(
        "单元格是公式错误，请改为实际内容",
        "the cell holds the error of a formula; write what it should be"
    );
    private static readonly string[] SheetErrors = ["#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"];
    private static readonly Bilingual TooLong = new($"超过{TextMax}个字符", $"it has more than {TextMax} characters");
    private static readonly Bilingual NoInstant = new(
        "不是时间，请写成 2025-01-31T08:00:00.000000+08:00",
        "this is no instant; write it as 2025-01-31T08:00:00.000000+08:00"
    );
    private static readonly Bilingual NoAttributes = new(
        "不是JSON文本对象，请写成 {\"veteran\":\"yes\"}",
        "this is no JSON object of texts such as {\"veteran\":\"yes\"}"
    );

    private readonly Regex? _pattern = column.Pattern is { } pattern
        ? new Regex($"^(?:{pattern})$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)
        : null;

    /// <summary>The value of a cell, or what is wrong with it.</summary>
    /// <param name="row">The row.</param>
    /// <param name="place">The column's place.</param>
    /// <param name="certType">The kind of the document of the row, where it has one.</param>
    public (object? Value, Bilingual? Wrong) Read(SheetRow row, int place, string? certType)
    {
        var text = row.Text(place);
        if (text.Length == 0)
        {
            return (null, column.IsNeeded ? Blank : null);
        }

        if (text.Length > TextMax)
        {
            return (null, TooLong);
        }

        if (SheetErrors.Contains(text, StringComparer.Ordinal))
        {
            return (null, SheetError);
        }

        if (_pattern is not null && !_pattern.IsMatch(text))
        {
            return (null, new($"应为{column.Expected.Chinese}", $"expected is {column.Expected.English}"));
        }

        return column.Kind switch
        {
            RegisterValueKind.Certificate => Certificate(row, place, text, certType),
            RegisterValueKind.Attributes => IsAttributes(text) ? (text, null) : (null, NoAttributes),
            RegisterValueKind.Day => Day(row, place),
            RegisterValueKind.Yuan => Amounts.TryRead(text, out var amount, out _) ? (amount?.Fen, null) : (null, NoAmount),
            RegisterValueKind.Whole => (long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture), null),
            RegisterValueKind.Flag => Flag(text) is { } flag ? (flag, null) : (null, NoFlag),
            RegisterValueKind.Instant => Instant(text) is { } instant ? (instant, null) : (null, NoInstant),
            _ => (text, null),
        };
    }

    private (object? Value, Bilingual? Wrong) Day(SheetRow row, int place)
    {
        if (!Days.TryRead(row[place], row.CountsFrom1904, out var day, out var wrong))
        {
            return (null, wrong);
        }

        return (day, day is null && column.IsNeeded ? Blank : null);
    }

    private static (object? Value, Bilingual? Wrong) Certificate(SheetRow row, int place, string text, string? certType)
    {
        if (certType != IdentityCard)
        {
            return (text, null);
        }

        Span<char> number = stackalloc char[IdentityNumber.Length];
        var fault = IdentityNumber.Read(row[place], row.IsNumber(place), number);
        return fault == IdentityFault.None ? (number.ToString(), null) : (null, IdentityNumber.Describe(fault));
    }

    private static long? Flag(string text) =>
        text.ToLowerInvariant() switch
        {
            "1" or "是" or "y" or "yes" or "true" => 1,
            "0" or "否" or "n" or "no" or "false" => 0,
            _ => null,
        };

    private static long? Instant(string text) =>
        DateTimeOffset.TryParseExact(text, RegisterText.InstantFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
            ? Instants.Of(instant)
            : null;

    private static bool IsAttributes(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.EnumerateObject().All(each => each.Value.ValueKind == JsonValueKind.String);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
