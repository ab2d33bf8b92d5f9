using System.Globalization;
using System.Text.Json;
using Tuodi.Kernel;
using Tuodi.Server.Gateway.Reading;

namespace Tuodi.Server.Gateway.Answers;

/// <summary>Writes the kinds of values of the interface: amounts with two decimals, texts never null, days and times of Beijing.</summary>
public static class AnswerFields
{
    private const int TimeLength = 19;

    extension(Utf8JsonWriter json)
    {
        /// <summary>An amount in yuan as a number with two decimals.</summary>
        public void WriteAmount(JsonEncodedText name, Money amount) => json.WriteNumber(name, Yuan(amount));

        /// <summary>An amount in yuan as a number with two decimals.</summary>
        public void WriteAmount(string name, Money amount) => json.WriteNumber(name, Yuan(amount));

        /// <summary>A text; one that is not known is empty.</summary>
        public void WriteText(JsonEncodedText name, string? text) => json.WriteString(name, text ?? string.Empty);

        /// <summary>A text; one that is not known is empty.</summary>
        public void WriteText(string name, string? text) => json.WriteString(name, text ?? string.Empty);

        /// <summary>A day as yyyy-MM-dd; one that is not known is null, since clients that bind days cannot take an empty text.</summary>
        public void WriteDay(JsonEncodedText name, DateOnly? day)
        {
            if (day is not { } known)
            {
                json.WriteNull(name);
                return;
            }

            Span<byte> text = stackalloc byte[TimeLength];
            known.TryFormat(text, out var length, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            json.WriteString(name, text[..length]);
        }

        /// <summary>A day as yyyy-MM-dd, or null.</summary>
        public void WriteDay(string name, DateOnly? day) => json.WriteDay(JsonEncodedText.Encode(name), day);

        /// <summary>A time in Beijing as yyyy-MM-dd HH:mm:ss, or null.</summary>
        public void WriteInstant(JsonEncodedText name, DateTimeOffset? instant)
        {
            if (instant is not { } known)
            {
                json.WriteNull(name);
                return;
            }

            Span<byte> text = stackalloc byte[TimeLength];
            BeijingTime.Wall(known).TryFormat(text, out var length, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
            json.WriteString(name, text[..length]);
        }

        /// <summary>A time in Beijing as yyyy-MM-dd HH:mm:ss, or null.</summary>
        public void WriteInstant(string name, DateTimeOffset? instant) => json.WriteInstant(JsonEncodedText.Encode(name), instant);
    }

    private static decimal Yuan(Money amount)
    {
        var fen = (ulong)Math.Abs(amount.Fen);
        return new decimal(unchecked((int)(uint)fen), unchecked((int)(uint)(fen >> 32)), 0, amount.Fen < 0, 2);
    }
}
