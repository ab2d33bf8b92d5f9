using System.Collections.Concurrent;

namespace Tuodi.Office.Tables;

/// <summary>Unpacks a part of a workbook on a thread of its own while the rows before are taken apart: a third of the time of a large one.</summary>
internal sealed class ReadAheadStream(Stream inner) : Stream
{
    private const int BlockBytes = 256 * 1024;
    private const int BlocksMax = 8;

    private readonly BlockingCollection<ArraySegment<byte>> _blocks = new(BlocksMax);
    private readonly ConcurrentBag<byte[]> _free = [];
    private readonly CancellationTokenSource _stop = new();
    private ArraySegment<byte> _block;
    private Task? _ahead;
    private bool _started;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_block.Count == 0 && !Next())
        {
            return 0;
        }

        var count = Math.Min(buffer.Length, _block.Count);
        _block.AsSpan(0, count).CopyTo(buffer);
        if (count == _block.Count)
        {
            _free.Add(_block.Array!);
        }

        _block = _block[count..];
        return count;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stop.Cancel();
            try
            {
                _ahead?.Wait(CancellationToken.None);
            }
            catch (AggregateException)
            {
                // What went wrong ahead of what was wanted is nobody's concern any more.
            }

            inner.Dispose();
            _blocks.Dispose();
            _stop.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>The first block is read here: most workbooks have no second, and need no thread.</summary>
    private bool Next()
    {
        if (!_started)
        {
            _started = true;
            _block = Block();
            if (_block.Count == BlockBytes)
            {
                _ahead = Task.Run(RunAhead);
            }

            return _block.Count > 0;
        }

        if (_ahead is null || !_blocks.TryTake(out _block, Timeout.Infinite))
        {
            _ahead?.GetAwaiter().GetResult(); // throws what the thread met
            return false;
        }

        return true;
    }

    private void RunAhead()
    {
        try
        {
            for (var block = Block(); block.Count > 0; block = Block())
            {
                _blocks.Add(block, _stop.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // Nobody reads on.
        }
        finally
        {
            _blocks.CompleteAdding();
        }
    }

    private ArraySegment<byte> Block()
    {
        var bytes = _free.TryTake(out var used) ? used : new byte[BlockBytes];
        return new(bytes, 0, inner.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
    }
}
