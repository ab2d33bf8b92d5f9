using System.Globalization;
using Tuodi.Kernel;
using Tuodi.Policies.Conditions;
using Tuodi.Settlement.Facts;
using Tuodi.Storage.Rows;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Promises;

/// <summary>A visit of the naive county with all its fee lines.</summary>
internal sealed class NaiveVisit
{
    public required long Id { get; init; }

    public required NaivePerson Person { get; init; }

    public required string Hospital { get; init; }

    public required string Kind { get; init; }

    public required string Scheme { get; init; }

    public required DateOnly Begun { get; init; }

    public DateOnly? Ended { get; set; }

    public string State { get; set; } = VisitState.Open;

    /// <summary>The request that moved it last.</summary>
    public string? MovedBy { get; set; }

    public List<NaiveLine> Lines { get; } = [];

    /// <summary>Batches in the order of their numbers, with the settlement that stands, or nothing.</summary>
    public Dictionary<string, NaiveSettlement?> Batches { get; } = new(StringComparer.Ordinal);

    public IEnumerable<NaiveLine> Standing => Lines.Where(line => line.IsActive);

    public bool IsSettled => Batches.Values.Any(settlement => settlement is not null);

    private IEnumerable<string> InOrder => Batches.Keys.OrderBy(batch => int.Parse(batch, CultureInfo.InvariantCulture));

    /// <summary>The batch that new lines go to.</summary>
    public string OpenBatch()
    {
        var open = InOrder.FirstOrDefault(batch => Batches[batch] is null);
        return open ?? (Batches.Count + 1).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The batch that a settlement would settle, or nothing.</summary>
    public string? Due() => InOrder.FirstOrDefault(batch => Batches[batch] is null && Standing.Any(line => line.Batch == batch));

    /// <summary>The sums of the parts of a batch: own pay, over limit, first pay, in policy.</summary>
    public long[] Parts(string batch) =>
        [.. Enumerable.Range(0, 4).Select(part => Standing.Where(line => line.Batch == batch).Sum(line => line.Parts[part]))];

    /// <summary>The visit as a settlement sees it, or nothing where its bill contradicts itself.</summary>
    public Visit? On(DateOnly day, string batch)
    {
        var parts = Parts(batch);
        if (Bill.TryOf(parts.Sum(), [parts[3], parts[2], parts[1], parts[0]], out var bill) is not null)
        {
            return null;
        }

        var isAway = Hospital == TestCounty.Away;
        return new Visit
        {
            Id = $"{Id}",
            Date = day,
            Admitted = Begun < day ? Begun : null,
            Kind = Codes.Find(CodeField.Visit, Kind),
            Institution = new Institution(
                Codes.Find(CodeField.Level, Hospital == TestCounty.Township ? "primary" : "3"),
                AreaCode.TryParse(isAway ? "420106" : TestCounty.Area, out var division) ? division : null,
                new Dictionary<string, string>(StringComparer.Ordinal)
            ),
            Referral = Codes.Find(
                CodeField.Referral,
                !isAway ? "local"
                    : Kind == "emergency" ? "emergency"
                    : "unreferred"
            ),
            Bill = bill,
        };
    }
}
