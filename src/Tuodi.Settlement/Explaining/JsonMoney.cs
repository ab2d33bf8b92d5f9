using System.Text.Json;
using Tuodi.Kernel;

namespace Tuodi.Settlement.Explaining;

/// <summary>Writes amounts as numbers with two decimals, without a detour through floating point.</summary>
internal static class JsonMoney
{
    public static void Fen(this Utf8JsonWriter json, string name, Money amount)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(amount.ToPlainString());
    }

    public static void Fen(this Utf8JsonWriter json, string name, Fraction amount) => json.Fen(name, new Money((long)amount.RoundHalfUp()));
}
