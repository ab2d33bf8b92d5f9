namespace Tuodi.Settlement.Batch;

/// <summary>Results on their way from a block's rows to the columns: those of the block before leave while the next is settled.</summary>
internal sealed unsafe class ResultStream
{
    private readonly BlockBuffers _buffers;
    private readonly (int Group, ColumnStream Stream)[] _streams;
    private int _streamed;
    private int _ready;
    private int _left;

    /// <summary>A stream into columns.</summary>
    public ResultStream(BlockBuffers buffers, nint[] columns)
    {
        _buffers = buffers;
        var streams = new List<(int, ColumnStream)>();
        for (var first = 0; first < columns.Length; first += 4)
        {
            streams.Add(
                (
                    first / BatchPlan.RowWidth,
                    new ColumnStream(columns.AsSpan(first, Math.Min(4, columns.Length - first)), first % BatchPlan.RowWidth)
                )
            );
        }

        _streams = [.. streams];
    }

    /// <summary>Where the rows of the next block begin: after those that did not make up eight.</summary>
    public int* Rows(int group) => (int*)_buffers.ResultRows[group] + (_left * BatchPlan.RowWidth);

    /// <summary>Lets some of the block before leave, so that stores and arithmetic share the time.</summary>
    public void Pump(int eights)
    {
        unchecked
        {
            eights = Math.Min(eights, _ready - _streamed);
            if (eights <= 0)
            {
                return;
            }

            foreach (var (group, stream) in _streams)
            {
                stream.Pump((int*)_buffers.OtherRows[group] + (_streamed * 64), eights);
            }

            _streamed += eights;
        }
    }

    /// <summary>A block is settled: its rows may leave.</summary>
    public void EndBlock(int rows)
    {
        Pump(int.MaxValue);
        var all = _left + rows;
        _ready = all / 8;
        _streamed = 0;
        _left = all % 8;
        for (var group = 0; group < _buffers.ResultRows.Length; group++)
        {
            var source = new ReadOnlySpan<int>((int*)_buffers.ResultRows[group] + (_ready * 64), _left * BatchPlan.RowWidth);
            source.CopyTo(new Span<int>((int*)_buffers.OtherRows[group], _left * BatchPlan.RowWidth));
        }

        _buffers.Swap();
    }

    /// <summary>Lets rows pass that are put right later.</summary>
    public void Skip(int rows)
    {
        for (var left = rows; left > 0; left -= BatchLimits.BlockVisits)
        {
            EndBlock(Math.Min(left, BatchLimits.BlockVisits));
        }
    }

    /// <summary>Everything is settled.</summary>
    public void End()
    {
        Pump(int.MaxValue);
        foreach (var (group, stream) in _streams)
        {
            stream.End((int*)_buffers.ResultRows[group], _left);
        }
    }
}
