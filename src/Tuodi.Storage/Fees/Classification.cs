using System.Globalization;
using Tuodi.Kernel;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;

namespace Tuodi.Storage.Fees;

/// <summary>Splits a fee line into its four parts: by what the institution sends, or else by the catalogue.</summary>
internal static class Classification
{
    /// <summary>An item of grade B: the person first pays a share.</summary>
    public const string GradeB = "02";

    /// <summary>An item outside the policy.</summary>
    public const string OwnPay = "03";

    private const string OtherCharge = "14";

    /// <summary>The line's parts and what decided them.</summary>
    /// <param name="line">The line.</param>
    /// <param name="item">The catalogue's item of the day, or nothing: then all of it is outside the policy.</param>
    /// <exception cref="Refusal">The parts that were sent do not make the whole.</exception>
    public static ClassifiedLine Of(SentLine line, CatalogueItemRow? item)
    {
        if (line.Parts is { } sent)
        {
            var signs = new[] { sent.OwnPay, sent.OverLimit, sent.FirstPay, sent.InPolicy };
            if (sent.Sum != line.Total || signs.Any(part => part != Money.Zero && part.Fen < 0 != line.Total.Fen < 0))
            {
                throw new Refusal(
                    $"费用明细{line.Number}的自费、超限价、先行自付、符合范围之和不等于费用总额",
                    $"The four parts of line {line.Number} do not make its total"
                );
            }

            var grade =
                sent.OwnPay == line.Total ? OwnPay
                : sent.FirstPay == Money.Zero ? "01"
                : GradeB;
            return new ClassifiedLine(sent, item?.Grade ?? grade, item?.ChargeType ?? OtherCharge, item?.PriceLimit, item?.FirstPayRate);
        }

        if (item is null || item.Grade == OwnPay)
        {
            return new ClassifiedLine(
                new LineParts(line.Total, Money.Zero, Money.Zero, Money.Zero),
                OwnPay,
                item?.ChargeType ?? OtherCharge,
                item?.PriceLimit,
                "1"
            );
        }

        return new ClassifiedLine(Split(line, item), item.Grade, item.ChargeType, item.PriceLimit, item.FirstPayRate);
    }

    // A line that takes another back is split like it, with the sign turned: so both make nothing.
    private static LineParts Split(SentLine line, CatalogueItemRow item)
    {
        var sign = line.Total.Fen < 0 ? -1 : 1;
        var total = Math.Abs(line.Total.Fen);
        var over = 0L;
        if (item.PriceLimit is { } limit && line.Price > Number(limit))
        {
            over = Math.Min(total, Round((line.Price - Number(limit)) * Math.Abs(line.Quantity) * 100));
        }

        var first = Round((total - over) * Number(item.FirstPayRate));
        return new LineParts(Money.Zero, new Money(sign * over), new Money(sign * first), new Money(sign * (total - over - first)));
    }

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static long Round(decimal fen) => (long)decimal.Round(fen, MidpointRounding.AwayFromZero);
}
