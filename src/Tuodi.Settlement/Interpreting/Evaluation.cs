using Tuodi.Kernel;
using Tuodi.Policies.Rulebooks;
using Tuodi.Policies.Terms;
using Tuodi.Settlement.Accumulation;
using Tuodi.Settlement.Facts;
using Tuodi.Settlement.Results;

namespace Tuodi.Settlement.Interpreting;

/// <summary>A visit while it is settled: its facts, the year so far, what the layers before have done.</summary>
internal sealed class Evaluation(Rulebook rulebook, Person person, Visit visit, Accumulators year)
{
    private readonly long?[] _left =
    [
        visit.Bill[BillPart.InPolicy],
        visit.Bill[BillPart.FirstPay],
        visit.Bill[BillPart.OverLimit],
        visit.Bill[BillPart.OutOfPolicy],
    ];

    public Rulebook Rulebook => rulebook;

    public Person Person => person;

    public Visit Visit => visit;

    /// <summary>The year before this visit.</summary>
    public Accumulators Year => year;

    /// <summary>What the layers before did.</summary>
    public List<LayerResult> Done { get; } = new(rulebook.Layers.Count);

    /// <summary>What has been drawn on each account, this visit's earlier layers included: layers may share a cap.</summary>
    public long[] Drawn { get; } = [.. year.Drawn];

    /// <summary>The category under which the layer looks at the person.</summary>
    public int Category { get; set; }

    /// <summary>The name of the fact for want of which the last condition could not be decided.</summary>
    public MissingFactException? Missing { get; set; }

    /// <summary>What the layers so far have paid.</summary>
    public Money Paid { get; private set; }

    /// <summary>What is left of some parts of the bill.</summary>
    public long? LeftOf(IReadOnlyList<BillPart> parts)
    {
        if (parts.Count == _left.Length)
        {
            return visit.Bill.Total.Fen - Paid.Fen;
        }

        var left = 0L;
        foreach (var part in parts)
        {
            if (_left[(int)part] is not { } amount)
            {
                return null;
            }

            left += amount;
        }

        return left;
    }

    /// <summary>Takes a payment from parts of the bill, in their order.</summary>
    public void Take(Money payment, IReadOnlyList<BillPart> parts)
    {
        Paid += payment;
        var rest = payment.Fen;
        foreach (var part in parts)
        {
            if (_left[(int)part] is { } left)
            {
                var taken = Math.Min(rest, left);
                _left[(int)part] = left - taken;
                rest -= taken;
            }
        }
    }

    /// <summary>The value of a fact, or a refusal that names it.</summary>
    public static T Require<T>(T? value, string name, string remedy)
        where T : struct => value ?? throw new MissingFactException(name, remedy);
}
