using Tuodi.Settlement.Batch;
using Tuodi.Settlement.Compiling;
using Tuodi.Settlement.Results;

namespace Tuodi.Bench.Agreement;

/// <summary>Collects settled visits, settles them again as a batch at every width that the machine has, and compares.</summary>
internal sealed class BatchAgreement
{
    private const int Enough = 20_000;
    private readonly Action<string> _differ;
    private readonly BatchProgram[] _programs;
    private readonly BatchScope[] _scopes;
    private readonly List<int> _starts = [0];
    private readonly List<long>[] _inputs;
    private readonly List<SettledVisit> _settled = [];
    private bool _isFirst = true;

    public BatchAgreement(CompiledProgram program, Action<string> differ)
    {
        _differ = differ;
        _programs =
        [
            .. new[] { BatchWidth.Scalar, BatchWidth.Bits256, BatchWidth.Bits512 }
                .Where(BatchProgram.IsSupported)
                .Select(width => BatchProgram.Of(program, width)),
        ];
        _scopes = [.. program.Inputs.Select(_ => BatchScope.Fixed)];
        _inputs = [.. program.Inputs.Select(_ => new List<long>())];
    }

    public long Visits { get; private set; }

    public string? Obstacle { get; private set; }

    public static bool IsPossible(CompiledProgram program) =>
        !program.Inputs.Any(slot => slot.Kind is SlotKind.TrailingBase or SlotKind.TrailingBurden);

    public void Add(ReadOnlySpan<long> inputs, SettledVisit settled)
    {
        for (var i = 0; i < _inputs.Length; i++)
        {
            _inputs[i].Add(inputs[i]);
        }

        _settled.Add(settled);
    }

    /// <summary>The visits so far are all of a person; sometimes there are none.</summary>
    public void EndPerson()
    {
        _starts.Add(_settled.Count);
        if (_settled.Count >= Enough)
        {
            Settle();
        }
    }

    /// <summary>Settles what was collected.</summary>
    public void Settle()
    {
        if (_settled.Count == 0)
        {
            return;
        }

        int[] starts = [.. _starts];
        var visits = new BatchVisits(starts, [.. Enumerable.Range(0, _inputs.Length).Select(input => Column(input, starts))]);
        _isFirst = false;
        foreach (var program in _programs)
        {
            Compare(program, visits);
        }

        Visits += _settled.Count;
        _starts.RemoveRange(1, _starts.Count - 1);
        _settled.Clear();
        foreach (var input in _inputs)
        {
            input.Clear();
        }
    }

    private void Compare(BatchProgram program, BatchVisits visits)
    {
        var layers = _settled[0].Layers.Count;
        var outputs = new BatchOutputs
        {
            Paid = [.. Enumerable.Range(0, layers).Select(_ => new long[_settled.Count])],
            Person = new long[_settled.Count],
            InPolicyLeft = _settled.TrueForAll(settled => settled.PersonInPolicy is not null) ? new long[_settled.Count] : null,
        };
        var width = program.Run(visits, outputs);
        Obstacle = program.Obstacle(visits, outputs);
        for (var visit = 0; visit < _settled.Count; visit++)
        {
            for (var layer = 0; layer < layers; layer++)
            {
                Same(
                    width,
                    _settled[visit],
                    _settled[visit].Layers[layer].Layer.Key,
                    _settled[visit].Layers[layer].Paid.Fen,
                    outputs.Paid[layer]![visit]
                );
            }

            Same(width, _settled[visit], "person", _settled[visit].Person.Fen, outputs.Person[visit]);
            if (outputs.InPolicyLeft is not null)
            {
                Same(width, _settled[visit], "person in policy", _settled[visit].PersonInPolicy!.Value.Fen, outputs.InPolicyLeft[visit]);
            }
        }
    }

    private void Same(BatchWidth width, SettledVisit settled, string what, long expected, long found)
    {
        if (expected != found)
        {
            _differ($"{what}: interpreted {expected}, batch of {width} {found}; bill {settled.Visit.Bill.Total}");
        }
    }

    // A column as narrow as the values allow: for all if they never change, for each person if they change only between persons.
    private BatchColumn Column(int input, int[] starts)
    {
        var values = _inputs[input];
        if (
            _scopes[input] == BatchScope.Fixed
            && _isFirst
            && values.TrueForAll(value => value == values[0])
            && _programs[0].HighOf(input) <= byte.MaxValue
        )
        {
            return BatchColumn.Fixed(values[0]);
        }

        if (_scopes[input] == BatchScope.Fixed)
        {
            _scopes[input] = BatchScope.Person;
        }

        if (_scopes[input] == BatchScope.Person && IsPerPerson(values, starts))
        {
            long[] persons = [.. starts.SkipLast(1).Select((start, i) => start < starts[i + 1] ? values[start] : 0)];
            return _programs[0].HighOf(input) <= byte.MaxValue
                ? BatchColumn.OfPersons([.. persons.Select(value => (byte)value)])
                : BatchColumn.OfPersons(persons);
        }

        _scopes[input] = BatchScope.Visit;
        return _programs[0].HighOf(input) <= byte.MaxValue
            ? BatchColumn.OfVisits([.. values.Select(value => (byte)value)])
            : BatchColumn.OfVisits([.. values]);
    }

    private static bool IsPerPerson(List<long> values, int[] starts)
    {
        for (var person = 0; person + 1 < starts.Length; person++)
        {
            for (var visit = starts[person] + 1; visit < starts[person + 1]; visit++)
            {
                if (values[visit] != values[starts[person]])
                {
                    return false;
                }
            }
        }

        return true;
    }
}
