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
            Standing.NotToCome(world, line.Occurred, $"费用明细{line.Number}的费用发生时间", $"Line {line.Number}");
            var left = Check(line, known);
            var day = Instants.Day(line.Occurred);
            var item = catalogue[line.Code].FirstOrDefault(each => each.ValidFrom <= day && (each.ValidTo is not { } end || day <= end));
            var parts = Classification.Of(line, item);
            var row = Row(
                line,
                left is { } rest ? parts with { Parts = Within(line, parts.Parts, rest) } : parts,
                Batch(visit, line, charges)
            );
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

    // Gives what is left of the line that is taken back, or nothing where nothing is taken back.
    private static LineParts? Check(SentLine line, Dictionary<string, FeeLineRow> known)
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
            return null;
        }

        if (line.TakesBack is not { } number || !known.TryGetValue(number, out var original) || !original.Active)
        {
            throw new Refusal(
                $"退单明细{line.Number}须用原费用流水号指明未撤销的费用明细",
                $"Line {line.Number} takes something back and must name a line that stands"
            );
        }

        var left = known
            .Values.Where(row => row.Active && row.TakenBack == number)
            .Aggregate(PartsOf(original), (sum, row) => sum + PartsOf(row));
        return left.Sum + line.Total < Money.Zero
            ? throw new Refusal(
                $"退单明细{line.Number}超过原费用{left.Sum.ToPlainString()}元",
                $"Line {line.Number} takes back more than the {left.Sum} that are left"
            )
            : left;
    }

    // Parts are rounded line by line: several lines that take one back must in the end leave nothing of any part, and never less than nothing.
    private static LineParts Within(SentLine line, LineParts parts, LineParts left)
    {
        if (left.Sum + line.Total == Money.Zero)
        {
            return -left;
        }

        var rest = left + parts;
        if (rest.Least >= Money.Zero)
        {
            return parts;
        }

        if (line.Parts is not null)
        {
            throw new Refusal(
                $"退单明细{line.Number}的某项费用超过原费用明细的该项费用",
                $"Line {line.Number} takes back more of a part than is left of that part"
            );
        }

        return rest.Levelled - left;
    }

    private static LineParts PartsOf(FeeLineRow row) =>
        new(new Money(row.OwnPay), new Money(row.OverLimit), new Money(row.FirstPay), new Money(row.InPolicy));

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
