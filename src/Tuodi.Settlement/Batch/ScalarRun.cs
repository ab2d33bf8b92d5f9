using System.Runtime.InteropServices;
using Tuodi.Settlement.Compiling;

namespace Tuodi.Settlement.Batch;

/// <summary>Settles persons of a batch one visit after the other.</summary>
internal sealed class ScalarRun
{
    private readonly BatchKernel _kernel;
    private readonly long[][] _outputs;
    private readonly (int Slot, BatchColumn Column, long High)[] _ofVisits;
    private readonly (int Slot, byte[] Codes)[] _codes;
    private readonly (int Slot, long[] Amounts)[] _amounts;
    private readonly (int Slot, BatchColumn Column, long High)[] _ofPersons;
    private readonly BatchVisits _visits;
    private readonly long[] _inputs;
    private readonly long[] _state;
    private readonly long[] _results;

    public ScalarRun(BatchKernel kernel, BatchVisits visits, long[][] outputs, IReadOnlyList<long> highs)
    {
        _kernel = kernel;
        _visits = visits;
        _outputs = outputs;
        _ofVisits = Of(BatchScope.Visit);
        _ofPersons = Of(BatchScope.Person);
        _codes = [.. _ofVisits.Where(each => each.Column.Codes is not null).Select(each => (each.Slot, each.Column.Codes!))];
        _amounts = [.. _ofVisits.Where(each => each.Column.Amounts is not null).Select(each => (each.Slot, each.Column.Amounts!))];
        _inputs = new long[visits.Columns.Count + 1];
        _state = new long[kernel.StateCount + 1];
        _results = new long[outputs.Length + kernel.Scalar.Checks.Count + 1];

        (int, BatchColumn, long)[] Of(BatchScope scope) =>
            [
                .. kernel
                    .Needed.Where(slot => visits.Columns[slot]!.Scope == scope)
                    .Select(slot => (slot, visits.Columns[slot]!, highs[slot])),
            ];
    }

    /// <summary>Settles some persons.</summary>
    /// <exception cref="ArgumentException">A fact is outside its range, payments exceed a bill, or a year exceeds what can be kept.</exception>
    public void Run(int first, int last)
    {
        BatchCheck.Starts(_visits.Starts, first, last);
        Check(_ofPersons, first, last);
        Check(_ofVisits, _visits.Starts[first], _visits.Starts[last]);
        for (var person = first; person < last; person++)
        {
            Person(person);
        }
    }

    private void Check((int Slot, BatchColumn Column, long High)[] columns, int first, int last)
    {
        foreach (var (slot, column, high) in columns)
        {
            BatchCheck.Rows($"{_kernel.Inputs[slot]}", column, high, first, last);
        }
    }

    private void Person(int person)
    {
        Array.Clear(_state);
        foreach (var (slot, column, _) in _ofPersons)
        {
            _inputs[slot] = column[person];
        }

        for (var visit = _visits.Starts[person]; visit < _visits.Starts[person + 1]; visit++)
        {
            foreach (var (slot, codes) in _codes)
            {
                _inputs[slot] = codes[visit];
            }

            foreach (var (slot, amounts) in _amounts)
            {
                _inputs[slot] = amounts[visit];
            }

            _kernel.ScalarBody(
                in MemoryMarshal.GetArrayDataReference(_inputs),
                ref MemoryMarshal.GetArrayDataReference(_state),
                ref MemoryMarshal.GetArrayDataReference(_results)
            );
            Keep(person, visit);
        }
    }

    private void Keep(int person, int visit)
    {
        for (var i = 0; i < _outputs.Length; i++)
        {
            _outputs[i][visit] = _results[i];
        }

        foreach (var check in _results.AsSpan(_outputs.Length))
        {
            if (check < 0)
            {
                throw new ArgumentException(
                    $"Visit {visit} of person {person}: the payments that are given, or the parts, exceed the bill."
                );
            }
        }

        // A year is kept only as far as the program's ranges reach.
        if (_state.AsSpan().ContainsAnyExceptInRange(0, Slots.StateMax))
        {
            throw new ArgumentException($"Visit {visit} of person {person}: the year comes to more than {Slots.StateMax} fen.");
        }
    }
}
