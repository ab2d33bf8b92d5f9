using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Tuodi.Storage.Rows;

namespace Tuodi.Storage.Register;

/// <summary>Counts what becomes of rows, and finds those that stand in the list twice.</summary>
internal sealed class ImportTally(RegisterBook book)
{
    private readonly List<RegisterFault> _faults = [];
    private readonly List<(int Line, Verdict Verdict)> _taken = [];

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
        if ((row.Fault ?? Twice(row)) is not { } fault)
        {
            return true;
        }

        Refuse(fault);
        return false;
    }

    public void Add(IReadOnlyList<RegisterRow> rows, IReadOnlyList<RowDecision> decisions)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (decisions[i] is { Verdict: Verdict.Refused, Column: { } name } decision)
            {
                var column = book.Shape.Columns[book.Shape.Place(name)];
                Keep(new RegisterFault(rows[i].SpotOf(column), column, decision.Reason!));
            }
            else if (decisions[i].Verdict is Verdict.New or Verdict.Changed && _taken.Count < ImportReport.RefusedMax)
            {
                _taken.Add((rows[i].SpotOf(book.Shape.Columns[0]).Line, decisions[i].Verdict));
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
            Faults = _faults,
            Taken = _taken,
            Resumed = _resumed,
        };

    private RegisterFault? Twice(RegisterRow row)
    {
        RegisterFault? fault = null;
        foreach (var (name, identity) in book.Identities(row.Values!))
        {
            var column = book.Shape.Columns[book.Shape.Place(name)];
            var spot = row.SpotOf(column);
            var hash = MemoryMarshal.Read<UInt128>(SHA256.HashData(Encoding.UTF8.GetBytes($"{name} {identity}")));
            ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(_seen, hash, out var isThere);
            if (!isThere)
            {
                first = spot.Line;
            }
            else
            {
                fault ??= new RegisterFault(
                    spot,
                    column,
                    new($"与第{first}行是同一条记录", $"this is the same as in row {first}, which is taken")
                );
            }
        }

        return fault;
    }

    private void Refuse(RegisterFault fault)
    {
        _refused++;
        Keep(fault);
    }

    private void Keep(RegisterFault fault)
    {
        if (_faults.Count < ImportReport.RefusedMax)
        {
            _faults.Add(fault);
        }
    }
}
