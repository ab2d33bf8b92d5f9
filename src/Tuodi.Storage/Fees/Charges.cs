using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;

namespace Tuodi.Storage.Fees;

/// <summary>The sums of batches of fee lines, kept beside the lines so that a settlement need not read them.</summary>
internal static class Charges
{
    public static ChargeRow Empty(VisitRow visit, string batch) =>
        new()
        {
            Area = visit.Area,
            Visit = visit.Id,
            Batch = batch,
            Lines = 0,
            Total = 0,
            OwnPay = 0,
            OverLimit = 0,
            FirstPay = 0,
            InPolicy = 0,
        };

    /// <summary>Adds a line to its batch, or takes it out with -1.</summary>
    public static void Add(Dictionary<string, ChargeRow> charges, FeeLineRow line, int sign)
    {
        var charge = charges[line.Batch];
        charges[line.Batch] = charge with
        {
            Lines = charge.Lines + sign,
            Total = charge.Total + (sign * line.Total),
            OwnPay = charge.OwnPay + (sign * line.OwnPay),
            OverLimit = charge.OverLimit + (sign * line.OverLimit),
            FirstPay = charge.FirstPay + (sign * line.FirstPay),
            InPolicy = charge.InPolicy + (sign * line.InPolicy),
        };
    }

    public static async ValueTask WriteAsync(World world, IEnumerable<ChargeRow> charges, long visit)
    {
        var stored = (await world.ChargesAsync(visit).ConfigureAwait(false)).ToDictionary(charge => charge.Batch, StringComparer.Ordinal);
        foreach (var charge in charges)
        {
            if (!stored.TryGetValue(charge.Batch, out var before))
            {
                world.Insert(charge);
            }
            else if (before != charge)
            {
                world.Update(charge);
            }
        }
    }
}
