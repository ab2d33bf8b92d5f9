using System.Globalization;
using Tuodi.Kernel;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;
using Tuodi.Storage.Visits;

namespace Tuodi.Storage.Fees;

/// <summary>Takes in fee lines and splits them into what is in policy scope and what is not (2204, 2301).</summary>
/// <param name="answer">Words the answer from the lines as they were taken in.</param>
public sealed class AddLines(Func<IReadOnlyList<FeeLineRow>, byte[]> answer) : Act
{
    /// <summary>How many lines one request may bring.</summary>
    public const int LinesMax = 2000;

    /// <summary>How many lines a visit may have.</summary>
    public const int VisitLinesMax = 100_000;

    /// <summary>The visit.</summary>
    public required long Visit { get; init; }

    /// <summary>The person's number.</summary>
    public required string Person { get; init; }

    /// <summary>The lines.</summary>
    public required IReadOnlyList<SentLine> Lines { get; init; }

    /// <inheritdoc/>
    public override string Key => Person;

    /// <inheritdoc/>
    public override Need Need => new(null, Visit, null);

    /// <inheritdoc/>
    public override async ValueTask<Done> RunAsync(World world)
    {
        var visit = await Standing.VisitAsync(world, Visit, Person, Request.Sender).ConfigureAwait(false);
        var known = (await world.LinesAsync(Visit).ConfigureAwait(false)).ToDictionary(line => line.Number, StringComparer.Ordinal);
        if (known.Count + Lines.Count > VisitLinesMax)
        {
            throw new Refusal($"一次就诊的费用明细不能超过{VisitLinesMax}条", $"A visit may have at most {VisitLinesMax} fee lines");
        }

        var catalogue = await world.CatalogueAsync([.. Lines.Select(line => line.Code)]).ConfigureAwait(false);
        var charges = (await world.ChargesAsync(Visit).ConfigureAwait(false)).ToDictionary(charge => charge.Batch, StringComparer.Ordinal);
        var taken = new List<FeeLineRow>(Lines.Count);
        foreach (var line in Lines)
        {
            Check(line, known);
            var day = Instants.Day(line.Occurred);
            var item = catalogue[line.Code].FirstOrDefault(each => each.ValidFrom <= day && (each.ValidTo is not { } end || day <= end));
            var row = Row(line, Classification.Of(line, item), Batch(visit, line, charges));
            Put(world, known.ContainsKey(row.Number), row);
            known[row.Number] = row;
            taken.Add(row);
            Charges.Add(charges, row, 1);
        }

        await Charges.WriteAsync(world, charges.Values, Visit).ConfigureAwait(false);
        return new Done(answer(taken), Visit);
    }

    // Hospitals take a bill back and send it again under the same numbers.
    private static void Put(World world, bool isKnown, FeeLineRow row)
    {
        if (isKnown)
        {
            world.Update(row);
        }
        else
        {
            world.Insert(row);
        }
    }

    private static void Check(SentLine line, Dictionary<string, FeeLineRow> known)
    {
        if (known.TryGetValue(line.Number, out var before) && before.Active)
        {
            throw new Refusal($"费用明细流水号{line.Number}在本次就诊中重复", $"The visit has a line {line.Number} already");
        }

        var worth = decimal.Round(line.Quantity * line.Price * 100, MidpointRounding.AwayFromZero);
        if (Math.Abs(worth - line.Total.Fen) > 100)
        {
            throw new Refusal(
                $"费用明细{line.Number}的数量乘单价与费用总额相差超过1元",
                $"Quantity times price of line {line.Number} differs from its total by more than a yuan"
            );
        }

        if (line.Total >= Money.Zero)
        {
            return;
        }

        if (line.TakesBack is not { } number || !known.TryGetValue(number, out var original) || !original.Active)
        {
            throw new Refusal(
                $"退单明细{line.Number}须用原费用流水号指明未撤销的费用明细",
                $"Line {line.Number} takes something back and must name a line that stands"
            );
        }

        var left = original.Total + known.Values.Where(row => row.Active && row.TakenBack == number).Sum(row => row.Total);
        if (left + line.Total.Fen < 0)
        {
            throw new Refusal(
                $"退单明细{line.Number}超过原费用{new Money(left).ToPlainString()}元",
                $"Line {line.Number} takes back more than the {new Money(left)} that are left"
            );
        }
    }

    // An inpatient stay may be settled several times: what comes after a settlement belongs to the next.
    private static string Batch(VisitRow visit, SentLine line, Dictionary<string, ChargeRow> charges)
    {
        var batch =
            line.Batch.Length > 0
                ? line.Batch
                : charges.Values.Where(charge => charge.Settlement is null).Select(charge => charge.Batch).FirstOrDefault()
                    ?? (charges.Count + 1).ToString(CultureInfo.InvariantCulture);
        if (!charges.TryGetValue(batch, out var charge))
        {
            charges.Add(batch, Charges.Empty(visit, batch));
        }
        else if (charge.Settlement is not null)
        {
            throw new Refusal($"收费批次{batch}已结算，不能再上传明细", $"Batch {batch} has been settled and takes no more lines");
        }

        return batch;
    }

    private FeeLineRow Row(SentLine line, ClassifiedLine parts, string batch) =>
        new()
        {
            Area = Request.Area,
            Visit = Visit,
            Number = line.Number,
            Batch = batch,
            TakenBack = line.TakesBack,
            Code = line.Code,
            LocalCode = line.LocalCode,
            Occurred = line.Occurred,
            Quantity = line.Quantity.ToString(CultureInfo.InvariantCulture),
            Price = line.Price.ToString(CultureInfo.InvariantCulture),
            Total = line.Total.Fen,
            OwnPay = parts.Parts.OwnPay.Fen,
            OverLimit = parts.Parts.OverLimit.Fen,
            FirstPay = parts.Parts.FirstPay.Fen,
            InPolicy = parts.Parts.InPolicy.Fen,
            PriceLimit = parts.PriceLimit,
            FirstPayRate = parts.FirstPayRate,
            Grade = parts.Grade,
            ChargeType = parts.ChargeType,
            Active = true,
            Content = line.Content,
        };
}
