using Tuodi.Kernel;
using Tuodi.Policies.Terms;

namespace Tuodi.Settlement.Facts;

/// <summary>A bill and its four parts, as far as they are known; an unknown part is never taken for nothing.</summary>
public sealed record Bill
{
    /// <summary>The largest amount of a bill, in fen: a hundred million yuan.</summary>
    public const long AmountMax = 10_000_000_000;

    private readonly long?[] _parts;

    private Bill(long total, long?[] parts)
    {
        Total = new Money(total);
        _parts = parts;
    }

    /// <summary>The whole bill (医疗费总额).</summary>
    public Money Total { get; }

    /// <summary>A part, or nothing when it is not known.</summary>
    public long? this[BillPart part] => _parts[(int)part];

    /// <summary>A bill of which everything is in policy scope.</summary>
    public static Bill AllInPolicy(Money amount) => new(amount.Fen, [amount.Fen, 0, 0, 0]);

    /// <summary>A bill from what is known of it.</summary>
    /// <remarks>
    /// First pay and over limit are nothing unless they are said. Of total, in policy and out of policy any two give the third, and in policy alone is the
    /// total; a total alone leaves both unknown.
    /// </remarks>
    /// <param name="total">The whole, or nothing.</param>
    /// <param name="parts">In policy, first pay, over limit, out of policy, each in fen or nothing.</param>
    /// <param name="bill">The bill.</param>
    /// <returns>What contradicts itself, or nothing.</returns>
    public static string? TryOf(long? total, IReadOnlyList<long?> parts, out Bill bill)
    {
        bill = AllInPolicy(Money.Zero);
        if (parts.Append(total).Any(amount => amount is < 0 or > AmountMax))
        {
            return $"An amount is negative or more than {new Money(AmountMax)}";
        }

        var between = (parts[1] ?? 0) + (parts[2] ?? 0);
        var inPolicy = parts[0] ?? (total is not null && parts[3] is not null ? total - parts[3] - between : null);
        var outOfPolicy =
            parts[3]
            ?? (
                total is not null && inPolicy is not null ? total - inPolicy - between
                : total is null ? 0
                : null
            );
        if (total is null && inPolicy is null)
        {
            return "Neither the total nor the amount in policy scope is given";
        }

        var whole = total ?? inPolicy + between + outOfPolicy ?? 0;
        var sum = (inPolicy ?? 0) + between + (outOfPolicy ?? 0);
        if (inPolicy < 0 || outOfPolicy < 0 || sum > whole || (inPolicy is not null && outOfPolicy is not null && sum != whole))
        {
            var given = (parts[0] ?? 0) + between + (parts[3] ?? 0);
            return $"The parts make {new Money(given)}, the total is {new Money(whole)}";
        }

        bill = new Bill(whole, [inPolicy, parts[1] ?? 0, parts[2] ?? 0, outOfPolicy]);
        return null;
    }
}
