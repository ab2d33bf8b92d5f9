using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Tuodi.Storage.Rows;

namespace Tuodi.Storage.Register;

/// <summary>Counts what becomes of rows, and finds those that stand in the list twice.</summary>
internal sealed class ImportTally(RegisterBook book)
{
    private readonly List<RegisterFault> _faults = [];
    private readonly List<TakenRow> _taken = [];

    // Sixteen bytes of a hash in the place of each identity: lists of millions are held against themselves.
    private readonly Dictionary<UInt128, int> _seen = [];
    private long _matched;
    private long _made;
    private long _changed;
    private long _refused;
    private long _resumed;

    public long Rows { get; private set; }

    /// <summary>Takes a row in; false when it is refused by what stands in the list alone.</summary>
    public bool Take(RegisterRow row)
    {
        Rows++;
        var faults = row.Values is null ? row.Faults : [.. row.Faults, .. Twice(row)];
        if (faults.Count == 0)
        {
            return true;
        }

        _refused++;
        Keep(faults);
        return false;
    }

    /// <summary>Adds what else is wrong with rows that are refused already.</summary>
    public void Judge(IReadOnlyList<RegisterRow> rows, IReadOnlyList<RowDecision> decisions)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            Keep(Faults(rows[i], decisions[i]));
        }
    }

    public void Add(IReadOnlyList<RegisterRow> rows, IReadOnlyList<RowDecision> decisions)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            Keep(Faults(rows[i], decisions[i]));
            if (decisions[i].Changes is { } changes && _taken.Count < ImportReport.RefusedMax)
            {
                _taken.Add(new TakenRow(rows[i].SpotOf(book.Shape.Columns[0]).Line, decisions[i].Verdict, changes()));
            }
        }

        _matched += decisions.Count(decision => decision.Verdict == Verdict.Matched);
        _made += decisions.Count(decision => decision.Verdict == Verdict.New);
        _changed += decisions.Count(decision => decision.Verdict == Verdict.Changed);
        _refused += decisions.Count(decision => decision.Verdict == Verdict.Refused);
    }

    /// <summary>Adds what an earlier time had done.</summary>
    public void Add(ImportSliceRow done)
    {
        _matched += done.Matched;
        _made += done.Made;
        _changed += done.Changed;
        _refused += done.Refused;
        _resumed += (long)done.Matched + done.Made + done.Changed + done.Refused;
    }

    public ImportReport Report(bool isApplied) =>
        new()
        {
            Kind = book.Shape.Kind,
            IsApplied = isApplied,
            Rows = Rows,
            Matched = _matched,
            New = _made,
            Changed = _changed,
            Refused = _refused,

            // Of a cell the first thing that is wrong with it is enough.
            Faults = [.. _faults.DistinctBy(fault => (fault.Spot.Line, fault.Column)).OrderBy(fault => fault.Spot.Line)],
            Taken = _taken,
            Resumed = _resumed,
        };

    private IEnumerable<RegisterFault> Faults(RegisterRow row, RowDecision decision) =>
        decision.Refusals.Select(refusal =>
        {
            var column = book.Shape.Columns[book.Shape.Place(refusal.Column)];
            return new RegisterFault(row.SpotOf(column), column, refusal.Reason);
        });

    // One of them is enough: a row that is there twice has all of them in common. What is refused anyway takes no number from a later row.
    private List<RegisterFault> Twice(RegisterRow row)
    {
        var faults = new List<RegisterFault>();
        foreach (var (name, identity) in book.Identities(row.Values!))
        {
            var column = book.Shape.Columns[book.Shape.Place(name)];
            var spot = row.SpotOf(column);
            var hash = MemoryMarshal.Read<UInt128>(SHA256.HashData(Encoding.UTF8.GetBytes($"{name} {identity}")));
            if (_seen.TryGetValue(hash, out var first))
            {
                if (faults.Count == 0)
                {
                    faults.Add(
                        new RegisterFault(
                            spot,
                            column,
                            new($"与第{first}行是同一条记录", $"this is the same as in row {first}, which is taken")
                        )
                    );
                }
            }
            else if (row.Faults.Count == 0)
            {
                _seen.Add(hash, spot.Line);
            }
        }

        return faults;
    }

    private void Keep(IEnumerable<RegisterFault> faults) => _faults.AddRange(faults.Take(ImportReport.RefusedMax - _faults.Count));
}
