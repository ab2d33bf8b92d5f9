using Tuodi.Policies.Conditions;
using Tuodi.Policies.Library;
using Tuodi.Policies.Rulebooks;
using Tuodi.Policies.Terms;
using Tuodi.Settlement.Batch;
using Tuodi.Settlement.Compiling;

namespace Tuodi.Bench.Measuring;

/// <summary>P1 as the product runs it: compiled from its policy document, one visit at a time or in batches.</summary>
public sealed class P1Program
{
    private const int Inpatient = 0;
    private readonly CompiledProgram _program;
    private readonly BatchProgram _batch;
    private readonly int _category;
    private readonly int _level;
    private readonly int _inPolicy;
    private readonly int _total;
    private readonly int _kind;

    /// <summary>Compiles P1.</summary>
    public P1Program(PolicyLibrary library, BatchWidth width = BatchWidth.Widest)
    {
        var file = library.Files().Single(file => file.EndsWith("p1.yaml", StringComparison.Ordinal));
        var rulebook = new RulebookShelf(library.Load(file), []).On(new DateOnly(2026, 1, 1));
        _program = CompiledProgram.Of(rulebook, severalCategories: false);
        _batch = BatchProgram.Of(_program, width);
        _category = Find(SlotKind.Category, 0);
        _level = Find(SlotKind.Code, (int)CodeField.Level);
        _inPolicy = Find(SlotKind.Part, (int)BillPart.InPolicy);
        _total = Find(SlotKind.Total, 0);
        _kind = Find(SlotKind.Code, (int)CodeField.Visit);
    }

    /// <summary>Shape A by the compiled form of one visit.</summary>
    public void ScalarA(P1Data data, P1Columns output)
    {
        Span<long> inputs = stackalloc long[_program.Inputs.Count];
        Span<long> state = stackalloc long[_program.States.Count];
        Span<long> results = stackalloc long[_program.OutputCount];
        inputs[_kind] = Inpatient;
        for (var person = 0; person < data.Persons; person++)
        {
            inputs[_category] = data.Category[person];
            Person(data.Level, data.Cost, output, data.Start[person], unchecked(data.Start[person + 1] - data.Start[person]), inputs, state, results);
        }
    }

    /// <summary>Shape B by the compiled form of one visit.</summary>
    public void ScalarB(P1Data data, P1Columns output)
    {
        Span<long> inputs = stackalloc long[_program.Inputs.Count];
        Span<long> state = stackalloc long[_program.States.Count];
        Span<long> results = stackalloc long[_program.OutputCount];
        inputs[_kind] = Inpatient;
        for (var person = 0; person < data.Persons; person++)
        {
            inputs[_category] = data.Category[person];
            Person(data.RowLevel, data.RowCost, output, person, 1, inputs, state, results);
        }
    }

    /// <summary>Shape A in a batch.</summary>
    public BatchWidth BatchA(P1Data data, P1Columns output) => _batch.Run(Visits(data.Start, data.Category, data.Level, data.Cost), Outputs(output));

    /// <summary>Shape B in a batch.</summary>
    public BatchWidth BatchB(P1Data data, int[] starts, P1Columns output) => _batch.Run(Visits(starts, data.Category, data.RowLevel, data.RowCost), Outputs(output));

    private void Person(byte[] level, long[] cost, P1Columns output, int first, int count, Span<long> inputs, Span<long> state, Span<long> results)
    {
        state.Clear();
        var levels = level.AsSpan(first, count);
        var costs = cost.AsSpan(first, count);
        var basic = output.Basic.AsSpan(first, count);
        var critical = output.CriticalIllness.AsSpan(first, count);
        var assistance = output.Assistance.AsSpan(first, count);
        var second = output.SecondRound.AsSpan(first, count);
        var cash = output.Cash.AsSpan(first, count);
        var (levelAt, inPolicyAt, totalAt) = (_level, _inPolicy, _total);
        for (var i = 0; i < levels.Length; i++)
        {
            inputs[levelAt] = levels[i];
            inputs[inPolicyAt] = costs[i];
            inputs[totalAt] = costs[i];
            _program.Run(inputs, state, results);
            cash[i] = results[4];
            second[i] = results[3];
            assistance[i] = results[2];
            critical[i] = results[1];
            basic[i] = results[0];
        }
    }

    private BatchVisits Visits(int[] starts, byte[] category, byte[] level, long[] cost)
    {
        // The whole bill is in policy scope: what is left of that part is what the person pays.
        var columns = new BatchColumn?[_program.Inputs.Count];
        columns[_category] = BatchColumn.OfPersons(category);
        columns[_level] = BatchColumn.OfVisits(level);
        columns[_inPolicy] = BatchColumn.OfVisits(cost);
        columns[_kind] = BatchColumn.Fixed(Inpatient);
        return new BatchVisits(starts, columns);
    }

    private static BatchOutputs Outputs(P1Columns output) =>
        new() { Paid = [output.Basic, output.CriticalIllness, output.Assistance, output.SecondRound], InPolicyLeft = output.Cash };

    private int Find(SlotKind kind, int index) => _program.Inputs.ToList().IndexOf(new Slot(kind, index));
}
