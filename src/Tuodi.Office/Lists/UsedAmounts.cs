using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Tuodi.Kernel;
using Tuodi.Office.Recognising;

namespace Tuodi.Office.Lists;

/// <summary>What a year has used, of at most four: a dictionary for each of a million rows would take more memory than all else in them.</summary>
internal sealed class UsedAmounts(Money? outpatient, Money? ordinary, Money? major, Money? large) : IReadOnlyDictionary<string, Money>
{
    public int Count => Said().Count();

    public IEnumerable<string> Keys => Said().Select(pair => pair.Key);

    public IEnumerable<Money> Values => Said().Select(pair => pair.Value);

    public Money this[string key] =>
        TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"The list does not say {key}.");

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out Money value)
    {
        var amount =
            key == FieldNames.NameOf(Field.UsedOutpatient) ? outpatient
            : key == FieldNames.NameOf(Field.UsedOrdinary) ? ordinary
            : key == FieldNames.NameOf(Field.UsedMajor) ? major
            : key == FieldNames.NameOf(Field.UsedLarge) ? large
            : null;
        value = amount ?? Money.Zero;
        return amount is not null;
    }

    public IEnumerator<KeyValuePair<string, Money>> GetEnumerator() => Said().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private IEnumerable<KeyValuePair<string, Money>> Said()
    {
        (Field Field, Money? Amount)[] all =
        [
            (Field.UsedOutpatient, outpatient),
            (Field.UsedOrdinary, ordinary),
            (Field.UsedMajor, major),
            (Field.UsedLarge, large),
        ];
        foreach (var (field, amount) in all)
        {
            if (amount is { } said)
            {
                yield return new(FieldNames.NameOf(field), said);
            }
        }
    }
}
