using Tuodi.Kernel;

namespace Tuodi.Storage.Fees;

/// <summary>The four parts of a fee line.</summary>
/// <param name="OwnPay">Outside the policy (全自费).</param>
/// <param name="OverLimit">Above the price limit (超限价).</param>
/// <param name="FirstPay">First paid by the person (先行自付).</param>
/// <param name="InPolicy">In policy scope (符合政策范围).</param>
public readonly record struct LineParts(Money OwnPay, Money OverLimit, Money FirstPay, Money InPolicy)
{
    /// <summary>Their sum.</summary>
    public Money Sum => OwnPay + OverLimit + FirstPay + InPolicy;

    /// <summary>The smallest of them.</summary>
    public Money Least => new(new[] { OwnPay.Fen, OverLimit.Fen, FirstPay.Fen, InPolicy.Fen }.Min());

    /// <summary>The same sum, which is not negative, without a negative part: what is missing in one is taken out of the others.</summary>
    public LineParts Levelled
    {
        get
        {
            Span<long> parts = [OwnPay.Fen, OverLimit.Fen, FirstPay.Fen, InPolicy.Fen];
            var missing = 0L;
            foreach (ref var part in parts)
            {
                missing -= Math.Min(part, 0);
                part = Math.Max(part, 0);
            }

            foreach (ref var part in parts)
            {
                var taken = Math.Min(part, missing);
                part -= taken;
                missing -= taken;
            }

            return new LineParts(new Money(parts[0]), new Money(parts[1]), new Money(parts[2]), new Money(parts[3]));
        }
    }

    /// <summary>Part by part.</summary>
    public static LineParts operator +(LineParts left, LineParts right) =>
        new(left.OwnPay + right.OwnPay, left.OverLimit + right.OverLimit, left.FirstPay + right.FirstPay, left.InPolicy + right.InPolicy);

    /// <summary>Part by part.</summary>
    public static LineParts operator -(LineParts left, LineParts right) => left + -right;

    /// <summary>All turned.</summary>
    public static LineParts operator -(LineParts parts) => new(-parts.OwnPay, -parts.OverLimit, -parts.FirstPay, -parts.InPolicy);
}
