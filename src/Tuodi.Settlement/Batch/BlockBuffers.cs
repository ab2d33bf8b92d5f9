using System.Runtime.InteropServices;

namespace Tuodi.Settlement.Batch;

/// <summary>Memory in which the blocks of one run are staged, aligned to cache lines. What a run does not touch costs nothing.</summary>
internal sealed unsafe class BlockBuffers : IDisposable
{
    private const int Line = 64;
    private const int Slack = 64;
    private const int Rows = BatchLimits.BlockVisits + Slack;
    private const int BucketSize = BatchLimits.BlockPersons + Slack;
    private readonly List<nint> _blocks = [];

    /// <summary>Memory for a plan.</summary>
    public BlockBuffers(BatchPlan plan, int keptNumbers)
    {
        const int slots = BatchLimits.GroupSlots + BatchLimits.Visits + 4;
        VisitWords = Lines(Rows, plan.VisitWords, sizeof(long));
        PersonWords = Lines(BucketSize, plan.PersonWords, sizeof(long));
        Kept = (int*)Line1(BucketSize * sizeof(int));
        Buckets = (int*)Line1(BucketSize * (BatchLimits.Visits + 1) * sizeof(int));
        Offsets = (int*)Line1(BucketSize * sizeof(int));
        StagedVisits = Line1(slots * plan.VisitWords * VectorTables.WordBytes);
        StagedPersons = Line1(slots * Math.Max(1, plan.PersonWords) * VectorTables.WordBytes);
        Outs = Line1(slots * plan.RowGroups * BatchPlan.RowGroupBytes);
        Scratch = Line1(slots * keptNumbers * VectorTables.WordBytes);
        ResultRows = Lines(Rows, plan.RowGroups, BatchPlan.RowWidth * sizeof(int));
        OtherRows = Lines(Rows, plan.RowGroups, BatchPlan.RowWidth * sizeof(int));
        Columns = (long*)Line1(Rows * BatchPlan.RowWidth * sizeof(long));
    }

    /// <summary>The words of a block's visits, a column for each word.</summary>
    public nint[] VisitWords { get; }

    /// <summary>The words of a block's persons, a column for each word.</summary>
    public nint[] PersonWords { get; }

    /// <summary>What the buckets keep of each person: 16 bits.</summary>
    public int* Kept { get; }

    /// <summary>Persons by their number of visits.</summary>
    public int* Buckets { get; }

    /// <summary>Where the visits of the persons of some groups start.</summary>
    public int* Offsets { get; }

    public nint StagedVisits { get; }

    public nint StagedPersons { get; }

    public nint Outs { get; }

    /// <summary>What goes from segment to segment of a kernel.</summary>
    public nint Scratch { get; }

    /// <summary>The results of a block as rows of eight, for each row group.</summary>
    public nint[] ResultRows { get; private set; }

    /// <summary>The results of the block before.</summary>
    public nint[] OtherRows { get; private set; }

    /// <summary>Results on their way into columns.</summary>
    public long* Columns { get; }

    /// <summary>The room of one column among <see cref="Columns"/>.</summary>
    public static int ColumnLength => Rows;

    /// <summary>The bucket of the persons with so many visits.</summary>
    public int* Bucket(int visits) => Buckets + (visits * BucketSize);

    public void Swap() => (ResultRows, OtherRows) = (OtherRows, ResultRows);

    public void Dispose()
    {
        foreach (var block in _blocks)
        {
            NativeMemory.AlignedFree((void*)block);
        }

        _blocks.Clear();
    }

    private nint[] Lines(int rows, int columns, int size) => [.. Enumerable.Range(0, columns).Select(_ => Line1(rows * size))];

    private nint Line1(int bytes)
    {
        var block = (nint)NativeMemory.AlignedAlloc((nuint)(bytes + Line), Line);
        _blocks.Add(block);
        return block;
    }
}
