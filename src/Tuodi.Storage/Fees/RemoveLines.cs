using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;
using Tuodi.Storage.Visits;

namespace Tuodi.Storage.Fees;

/// <summary>Takes back fee lines that are not settled (2205 by batch, 2302 by line).</summary>
/// <param name="answer">Words the answer.</param>
public sealed class RemoveLines(Func<byte[]> answer) : Act
{
    /// <summary>Instead of a batch or a line: all that are not settled.</summary>
    public const string All = "0000";

    /// <summary>The visit.</summary>
    public required long Visit { get; init; }

    /// <summary>The person's number.</summary>
    public required string Person { get; init; }

    /// <summary>The batch, or nothing where lines are named.</summary>
    public string? Batch { get; init; }

    /// <summary>The lines, or nothing where a batch is named.</summary>
    public IReadOnlyList<string> Numbers { get; init; } = [];

    /// <inheritdoc/>
    public override string Key => Person;

    /// <inheritdoc/>
    public override Need Need => new(null, Visit, null);

    /// <inheritdoc/>
    public override async ValueTask<Done> RunAsync(World world)
    {
        await Standing.VisitAsync(world, Visit, Person, Request.Sender).ConfigureAwait(false);
        var charges = (await world.ChargesAsync(Visit).ConfigureAwait(false)).ToDictionary(charge => charge.Batch, StringComparer.Ordinal);
        var lines = (await world.LinesAsync(Visit).ConfigureAwait(false)).Where(line => line.Active).ToList();
        var chosen = Chosen(lines, charges).ToDictionary(line => line.Number, StringComparer.Ordinal);
        if (lines.Exists(line => line.TakenBack is { } original && chosen.ContainsKey(original) && !chosen.ContainsKey(line.Number)))
        {
            throw new Refusal(
                "费用明细有未撤销的退单明细，须一并撤销",
                "A line that stands takes back one of these: take that line back, too"
            );
        }

        foreach (var line in chosen.Values)
        {
            world.Update(line with { Active = false });
            Charges.Add(charges, line, -1);
        }

        await Charges.WriteAsync(world, charges.Values, Visit).ConfigureAwait(false);
        return new Done(answer(), Visit);
    }

    private List<FeeLineRow> Chosen(List<FeeLineRow> lines, Dictionary<string, ChargeRow> charges)
    {
        bool Settled(FeeLineRow line) => charges[line.Batch].Settlement is not null;

        if (Batch == All || Numbers.Contains(All, StringComparer.Ordinal))
        {
            return lines.FindAll(line => !Settled(line));
        }

        var chosen = Batch is { } batch
            ? lines.FindAll(line => line.Batch == batch)
            : lines.FindAll(line => Numbers.Contains(line.Number, StringComparer.Ordinal));
        if (chosen.Count == 0 || (Batch is null && chosen.Count < Numbers.Distinct(StringComparer.Ordinal).Count()))
        {
            throw new Refusal("没有可撤销的该笔费用明细", "There is no such fee line that could be taken back");
        }

        return chosen.Exists(Settled)
            ? throw new Refusal("费用明细已结算，须先撤销结算", "The fee lines have been settled: reverse the settlement first")
            : chosen;
    }
}
