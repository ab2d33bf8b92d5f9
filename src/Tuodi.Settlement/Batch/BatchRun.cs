using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Tuodi.Settlement.Batch;

/// <summary>One run of a batch: block by block the words are packed, persons put side by side, settled, and their results streamed into the columns.</summary>
internal sealed unsafe class BatchRun : IDisposable
{
    private readonly BatchKernel _kernel;
    private readonly BatchPlan _plan;
    private readonly BatchVisits _visits;
    private readonly ScalarRun _scalar;
    private readonly BlockBuffers _buffers;
    private readonly List<GCHandle> _pins = [];
    private readonly List<(int First, int Last)> _later = [];
    private readonly List<int> _odd = [];
    private readonly FieldColumn[] _fields;
    private readonly nint[] _outputs;
    private readonly int* _starts;
    private readonly ResultStream? _stream;
    private readonly bool _wide;
    private readonly bool _keepsWord;
    private readonly FieldColumn[] _ofVisits;
    private int _called;

    public BatchRun(BatchKernel kernel, BatchVisits visits, BatchOutputs outputs, IReadOnlyList<long> highs)
    {
        _kernel = kernel;
        _plan = kernel.Vector;
        _visits = visits;
        long[][] columns = [.. outputs.Paid.Append(outputs.Person).Append(outputs.InPolicyLeft).OfType<long[]>()];
        _scalar = new ScalarRun(kernel, visits, columns, highs);
        _wide = kernel.Width == BatchWidth.Bits512;
        _buffers = new BlockBuffers(_plan, kernel.KeptNumbers);
        _starts = (int*)Pin(visits.Starts);
        _outputs = [.. columns.Select(Pin)];
        _fields =
        [
            .. _plan.Fields.Select(field => new FieldColumn(
                $"{kernel.Inputs[field.Slot]}",
                field,
                visits.Columns[field.Slot]!,
                Pin((Array?)visits.Columns[field.Slot]!.Codes ?? visits.Columns[field.Slot]!.Amounts!),
                highs[field.Slot]
            )),
        ];
        for (var i = 0; i < BatchLimits.BlockPersons; i++)
        {
            _buffers.Kept[i] = i;
        }

        _ofVisits = [.. _fields.Where(field => !field.Place.PerPerson)];
        _stream = _wide ? new ResultStream(_buffers, _outputs) : null;
        _keepsWord = _plan.PersonWords == 1 && _plan.Fields.Where(field => field.PerPerson).Sum(field => field.Bits) <= 16;
    }

    /// <summary>Settles everything.</summary>
    public void Execute()
    {
        if (_visits.Persons == 0)
        {
            return;
        }

        if (_kernel.VectorBody is null)
        {
            _scalar.Run(0, _visits.Persons);
            return;
        }

        for (var first = 0; first < _visits.Persons; )
        {
            var last = Math.Min(first + BatchLimits.BlockPersons, _visits.Persons);
            BatchCheck.Starts(_visits.Starts, first, last);
            while (last > first + 1 && _visits.Starts[last] - _visits.Starts[first] > BatchLimits.BlockVisits)
            {
                last = first + ((last - first) / 2);
            }

            Block(first, last);
            first = last;
        }

        _stream?.End();
        Sse.StoreFence();
        foreach (var (first, last) in _later)
        {
            _scalar.Run(first, last);
        }
    }

    public void Dispose()
    {
        _buffers.Dispose();
        foreach (var pin in _pins)
        {
            pin.Free();
        }

        _pins.Clear();
    }

    private nint Pin(Array array)
    {
        var pin = GCHandle.Alloc(array, GCHandleType.Pinned);
        _pins.Add(pin);
        return pin.AddrOfPinnedObject();
    }

    private void Block(int first, int last)
    {
        var visit = _starts[first];
        var rows = _starts[last] - visit;
        if (rows > BatchLimits.BlockVisits)
        {
            // One person alone; the columns go on behind.
            _stream?.Skip(rows);
            _later.Add((first, last));
            return;
        }

        _odd.Clear();
        if (!Pack(first, last, visit, rows))
        {
            // Their bits run over; what comes of it is put right when they are settled one after the other.
            _odd.AddRange(Enumerable.Range(first, last - first).Where(HasLargeAmount));
        }

        _called = _starts[last];
        var ends = stackalloc int*[BatchLimits.Visits + 1];
        for (var count = 0; count <= BatchLimits.Visits; count++)
        {
            ends[count] = _buffers.Bucket(count);
        }

        if (_wide)
        {
            Staging512.Bucket(_starts + first, _buffers.Kept, last - first, ends, _odd, first);
        }
        else
        {
            Staging256.Bucket(_starts + first, _buffers.Kept, last - first, ends, _odd, first);
        }

        _later.AddRange(_odd.Select(person => (person, person + 1)));
        var isSound = true;
        for (var count = 1; count <= BatchLimits.Visits; count++)
        {
            isSound &= Bucket(_buffers.Bucket(count), (int)(ends[count] - _buffers.Bucket(count)), count);
        }

        EndBlock(visit, rows);
        if (!isSound)
        {
            // One after the other, so that the visit can be named.
            _later.Add((first, last));
        }
    }

    private void EndBlock(int visit, int rows)
    {
        if (_stream is not null)
        {
            _stream.EndBlock(rows);
            return;
        }

        for (var group = 0; group < _plan.RowGroups; group++)
        {
            var columns = Math.Min(BatchPlan.RowWidth, _outputs.Length - (group * BatchPlan.RowWidth));
            Staging256.SpreadRows((int*)_buffers.ResultRows[group], rows, _buffers.Columns, BlockBuffers.ColumnLength, columns);
            for (var i = 0; i < columns; i++)
            {
                Staging256.Stream(
                    _buffers.Columns + (i * BlockBuffers.ColumnLength),
                    (long*)_outputs[(group * BatchPlan.RowWidth) + i] + visit,
                    rows
                );
            }
        }
    }

    private bool HasLargeAmount(int person) =>
        Array.Exists(
            _fields,
            field => field.Place.PerPerson ? field.IsLarge(person, person + 1) : field.IsLarge(_starts[person], _starts[person + 1])
        );

    // Packs the inputs of a block; no when an amount is too large for vectors.
    private bool Pack(int first, int last, int visit, int rows)
    {
        var fits = true;
        var packed = 0UL;
        foreach (var field in _fields)
        {
            var words = (long*)(field.Place.PerPerson ? _buffers.PersonWords : _buffers.VisitWords)[field.Place.Word];
            var (start, count) = field.Place.PerPerson ? (first, last - first) : (visit, rows);
            var bit = 1UL << ((field.Place.PerPerson ? 32 : 0) + field.Place.Word);
            fits &= field.Pack(start, count, words, (packed & bit) == 0, _wide);
            packed |= bit;
        }

        if (_keepsWord)
        {
            Staging256.Narrow((long*)_buffers.PersonWords[0], last - first, _buffers.Kept);
        }

        return fits;
    }

    // Settles the persons with the same number of visits; no when payments exceed a bill.
    private bool Bucket(int* entries, int persons, int count)
    {
        unchecked
        {
            if (persons == 0)
            {
                return true;
            }

            var groups = (persons + BatchLimits.Lanes - 1) / BatchLimits.Lanes;
            for (var i = persons; i < groups * BatchLimits.Lanes; i++)
            {
                entries[i] = entries[persons - 1];
            }

            var isSound = true;
            var together = Math.Max(1, BatchLimits.GroupSlots / count);
            for (var done = 0; done < groups; done += together)
            {
                isSound &= Groups(entries + (done * BatchLimits.Lanes), count, Math.Min(together, groups - done));
            }

            return isSound;
        }
    }

    private bool Groups(int* entries, int count, int groups)
    {
        unchecked
        {
            var persons = groups * BatchLimits.Lanes;
            if (_wide)
            {
                Staging512.Part(entries, persons, _buffers.Offsets, (long*)_buffers.StagedPersons);
            }
            else
            {
                Staging256.Part(entries, persons, _buffers.Offsets, (long*)_buffers.StagedPersons);
            }

            if (!_keepsWord)
            {
                StagePersons(entries, persons);
            }

            StageVisits(count, groups);
            var faulty = _kernel.VectorBody!(_buffers.StagedVisits, _buffers.StagedPersons, _buffers.Outs, _buffers.Scratch, count, groups);
            if (!_wide)
            {
                faulty |= _kernel.VectorBody(
                    _buffers.StagedVisits + 32,
                    _buffers.StagedPersons + 32,
                    _buffers.Outs + 16,
                    _buffers.Scratch,
                    count,
                    groups
                );
            }

            StoreRows(count, groups);
            _stream?.Pump(count * groups);
            Prefetch(persons * count);
            return !faulty;
        }
    }

    // The next block's words come from memory while this one is settled.
    private void Prefetch(int visits)
    {
        var next = Math.Min(_visits.Visits, _called + visits);
        foreach (var field in _ofVisits)
        {
            field.Prefetch(_called, next);
        }

        _called = next;
    }

    private void StageVisits(int count, int groups)
    {
        var stride = _plan.VisitWords * BatchLimits.Lanes;
        for (var word = 0; word < _plan.VisitWords; word++)
        {
            var target = (long*)_buffers.StagedVisits + (word * BatchLimits.Lanes);
            if (_wide)
            {
                Staging512.StageVisits((long*)_buffers.VisitWords[word], _buffers.Offsets, count, groups, target, stride);
            }
            else
            {
                Staging256.StageVisits((long*)_buffers.VisitWords[word], _buffers.Offsets, count, groups, target, stride);
            }
        }
    }

    private void StoreRows(int count, int groups)
    {
        var stride = _plan.RowGroups * BatchPlan.RowGroupBytes / sizeof(int);
        for (var group = 0; group < _plan.RowGroups; group++)
        {
            var outs = (int*)(_buffers.Outs + (group * BatchPlan.RowGroupBytes));
            if (_wide)
            {
                Staging512.StoreRows(outs, stride, _buffers.Offsets, count, groups, _stream!.Rows(group));
            }
            else
            {
                Staging256.StoreRows(outs, stride, _buffers.Offsets, count, groups, (int*)_buffers.ResultRows[group]);
            }
        }
    }

    private void StagePersons(int* entries, int persons)
    {
        unchecked
        {
            var target = (long*)_buffers.StagedPersons;
            for (var word = 0; word < _plan.PersonWords; word++)
            {
                var words = (long*)_buffers.PersonWords[word];
                for (var i = 0; i < persons; i++)
                {
                    target[(i / 8 * 8 * _plan.PersonWords) + (word * 8) + (i & 7)] = words[entries[i] & 0xFFFF];
                }
            }
        }
    }
}
