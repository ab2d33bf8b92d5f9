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
    public void ScalarA(P1Data data, P1Columns output) => Scalar(data.Start, data.Category, data.Level, data.Cost, output);

    /// <summary>Shape B by the compiled form of one visit.</summary>
    public void ScalarB(P1Data data, int[] starts, P1Columns output) => Scalar(starts, data.Category, data.RowLevel, data.RowCost, output);

    /// <summary>Shape A in a batch.</summary>
    public BatchWidth BatchA(P1Data data, P1Columns output) =>
        _batch.Run(Visits(data.Start, data.Category, data.Level, data.Cost), Outputs(output));

    /// <summary>Shape B in a batch.</summary>
    public BatchWidth BatchB(P1Data data, int[] starts, P1Columns output) =>
        _batch.Run(Visits(starts, data.Category, data.RowLevel, data.RowCost), Outputs(output));

    // The caller's part is kept small, so that what is measured is the program: everything stands at fixed places, and no index is checked.
    private unsafe void Scalar(int[] starts, byte[] category, byte[] level, long[] cost, P1Columns output)
    {
        var inputs = stackalloc long[_program.Inputs.Count];
        Span<long> state = stackalloc long[_program.States.Count];
        var results = stackalloc long[_program.OutputCount];
        var run = _program.At(new Span<long>(inputs, _program.Inputs.Count), state, new Span<long>(results, _program.OutputCount));
        inputs[_kind] = Inpatient;
        fixed (byte* levels = level)
        fixed (
            long* costs = cost,
                basic = output.Basic,
                critical = output.CriticalIllness,
                assistance = output.Assistance,
                second = output.SecondRound,
                cash = output.Cash
        )
        {
            for (var person = 0; person < category.Length; person++)
            {
                state.Clear();
                inputs[_category] = category[person];
                long* levelIn = inputs + _level,
                    inPolicy = inputs + _inPolicy,
                    total = inputs + _total;
                unchecked
                {
                    for (nint i = starts[person], end = starts[person + 1]; i < end; i++)
                    {
                        *levelIn = levels[i];
                        *inPolicy = costs[i];
                        *total = costs[i];
                        run.Settle();
                        basic[i] = results[0];
                        critical[i] = results[1];
                        assistance[i] = results[2];
                        second[i] = results[3];
                        cash[i] = results[4];
                    }
                }
            }
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
