using System.Collections.Concurrent;
using System.Runtime.Intrinsics.X86;
using Tuodi.Settlement.Compiling;

namespace Tuodi.Settlement.Batch;

/// <summary>A compiled program over columns of visits: the same calculation for millions of visits, eight persons at once where the machine can.</summary>
/// <remarks>
/// Persons side by side, each visit after the one before: what a visit leaves of the year is what the next one finds. Persons with very many visits or very
/// large amounts, and programs whose numbers a vector cannot carry exactly, are settled one visit after the other instead; the results are the same. A
/// program may be used by several threads at once, each with outputs of its own.
/// </remarks>
public sealed class BatchProgram
{
    private readonly ConcurrentDictionary<string, BatchKernel> _kernels = new(StringComparer.Ordinal);
    private readonly CompiledProgram _program;
    private readonly BatchWidth _width;
    private readonly long[] _highs;

    private BatchProgram(CompiledProgram program, BatchWidth width)
    {
        _program = program;
        _width = width;
        _highs = [.. program.Inputs.Select(slot => program.Graph.Slots.HighOf(slot.Kind, slot.Index))];
    }

    /// <summary>The facts that the program reads: a column each, in this order.</summary>
    public IReadOnlyList<Slot> Inputs => _program.Inputs;

    /// <summary>Prepares a program for batches.</summary>
    /// <param name="program">A program for one category a person.</param>
    /// <param name="width">How many bits to work on at once.</param>
    /// <exception cref="ArgumentException">The program takes several categories.</exception>
    /// <exception cref="NotSupportedException">The program looks back over trailing months, of which a batch keeps no record.</exception>
    /// <exception cref="PlatformNotSupportedException">The machine has no vectors of that width.</exception>
    public static BatchProgram Of(CompiledProgram program, BatchWidth width = BatchWidth.Widest)
    {
        ArgumentNullException.ThrowIfNull(program);
        if (program.SeveralCategories)
        {
            throw new ArgumentException("A batch takes one category a person: compile the rulebook for one.", nameof(program));
        }

        if (program.Inputs.Any(slot => slot.Kind is SlotKind.TrailingBase or SlotKind.TrailingBurden))
        {
            throw new NotSupportedException(
                "The policy looks back over trailing months, of which a batch keeps no record: settle its visits one by one."
            );
        }

        if (!IsSupported(width))
        {
            throw new PlatformNotSupportedException($"This machine has no vectors of {width}.");
        }

        return new BatchProgram(program, width == BatchWidth.Widest ? Widest : width);
    }

    /// <summary>Whether the machine can work at a width.</summary>
    public static bool IsSupported(BatchWidth width) =>
        width switch
        {
            BatchWidth.Bits512 => Avx512DQ.IsSupported && Avx512BW.IsSupported && Avx2.IsSupported,
            BatchWidth.Bits256 => Avx2.IsSupported && Fma.IsSupported,
            _ => true,
        };

    /// <summary>The largest value of an input; columns of inputs above 255 hold amounts, others codes.</summary>
    public long HighOf(int input) => _highs[input];

    /// <summary>Settles the visits and stores what is wanted.</summary>
    /// <returns>The width at which the visits were settled, but for those that no vector can carry.</returns>
    /// <exception cref="ArgumentException">A column is missing, of another length or of another kind, a value is outside its range, or persons' visits do not follow one another. What was stored is then worth nothing.</exception>
    public BatchWidth Run(BatchVisits visits, BatchOutputs outputs)
    {
        var kernel = KernelFor(visits, outputs);
        using var run = new BatchRun(kernel, visits, outputs, _highs);
        run.Execute();
        return kernel.Width;
    }

    /// <summary>Why vectors cannot carry this batch, or nothing.</summary>
    public string? Obstacle(BatchVisits visits, BatchOutputs outputs) => KernelFor(visits, outputs).Obstacle;

    // A kernel for each combination of wanted results and kinds of columns: few, and each is compiled once.
    private BatchKernel KernelFor(BatchVisits visits, BatchOutputs outputs)
    {
        ArgumentNullException.ThrowIfNull(visits);
        ArgumentNullException.ThrowIfNull(outputs);
        if (visits.Columns.Count != Inputs.Count || outputs.Paid.Count > _program.Graph.Paid.Count)
        {
            throw new ArgumentException($"The program has {Inputs.Count} inputs and {_program.Graph.Paid.Count} layers.");
        }

        BatchCheck.Columns(this, visits, outputs);
        var scopes = visits.Columns.Select(column =>
            column is null ? "-"
            : column.Scope == BatchScope.Fixed ? $"{column.Value}"
            : $"{column.Scope}"
        );
        var wanted = outputs.Paid.Append(outputs.Person).Append(outputs.InPolicyLeft).Select(column => column is null ? '-' : '+');
        return _kernels.GetOrAdd(
            $"{string.Join(',', scopes)} {string.Concat(wanted)}",
            _ => new BatchKernel(_program.Graph, visits.Columns, outputs, _highs, _width)
        );
    }

    private static BatchWidth Widest =>
        IsSupported(BatchWidth.Bits512) ? BatchWidth.Bits512
        : IsSupported(BatchWidth.Bits256) ? BatchWidth.Bits256
        : BatchWidth.Scalar;
}
