using System.Text.Json;
using System.Text.Json.Serialization;
using Tuodi.Kernel;
using Tuodi.Settlement.Cases;

namespace Tuodi.Server.Api.Records;

/// <summary>Amounts as numbers with two decimals, read and written digit by digit.</summary>
internal sealed class MoneyJson : JsonConverter<Money>
{
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var number = JsonDocument.ParseValue(ref reader);
        return number.RootElement.ValueKind == JsonValueKind.Number && MoneyText.TryParse(number.RootElement.GetRawText(), out var money)
            ? money
            : throw new JsonException("This is no amount of yuan with at most two decimals.");
    }

    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) =>
        writer.WriteRawValue(value.ToPlainString());
}
