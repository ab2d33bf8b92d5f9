using System.Numerics;

namespace Tuodi.Settlement.Batch;

/// <summary>Packs inputs into as few words as they fit, because each word costs a transposition.</summary>
internal static class FieldLayout
{
    private const int WordBits = 63;

    // A table of eight looks at three bits of its code and ignores the rest: with these to itself a code needs no mask.
    private const int CodeBits = 3;

    /// <summary>Gives each input its place. The largest of a word stands at its top, where one shift uncovers it.</summary>
    public static (List<BatchField> Fields, int Words) Of(IEnumerable<(int Slot, long High)> inputs, bool perPerson)
    {
        var words = new List<List<(int Slot, long High, int Bits)>>();
        foreach (var (slot, high) in inputs.OrderByDescending(input => input.High).ThenBy(input => input.Slot))
        {
            var bits = Math.Max(CodeBits, BitOperations.Log2((ulong)high) + 1);
            var word = words.Find(each => each.Sum(field => field.Bits) + bits <= WordBits);
            if (word is null)
            {
                words.Add(word = []);
            }

            word.Add((slot, high, bits));
        }

        var fields = new List<BatchField>();
        for (var word = 0; word < words.Count; word++)
        {
            var shift = 0;
            for (var i = words[word].Count - 1; i >= 0; i--)
            {
                var (slot, high, bits) = words[word][i];
                fields.Add(new BatchField(slot, perPerson, word, shift, bits, high, IsTop: i == 0));
                shift += bits;
            }
        }

        return (fields, words.Count);
    }
}
