using System.Reflection.Emit;
using System.Runtime.Intrinsics;
using Tuodi.Settlement.Compiling;

namespace Tuodi.Settlement.Batch;

/// <summary>Writes a plan as machine code that settles persons side by side, whole fen in doubles.</summary>
/// <remarks>
/// <see cref="VectorRange"/> has shown that every value is a whole number below 2^53, so that sums and products are exact, whether fused or not, and
/// <see cref="Quotient"/> finds whole parts exactly.
/// </remarks>
internal sealed partial class VectorEmitter
{
    private readonly BatchPlan _plan;
    private readonly NodeUse _use;
    private readonly Type _ops;
    private readonly Type _number;
    private readonly Type _code;
    private readonly ILGenerator _il;
    private readonly VectorTables _tables;
    private readonly Dictionary<Node, LocalBuilder> _locals = [];
    private readonly Dictionary<(int Slot, bool Masked), LocalBuilder> _codes = [];
    private readonly Dictionary<(bool PerPerson, int Word), LocalBuilder> _words = [];
    private readonly Dictionary<int, LocalBuilder> _states = [];
    private readonly HashSet<Node> _ofPerson = [];
    private readonly Dictionary<Node, int> _kept = [];
    private readonly HashSet<Node> _before = [];
    private readonly LocalBuilder _faults;
    private readonly LocalBuilder _visitWords;
    private readonly LocalBuilder _personWords;
    private readonly LocalBuilder _outs;
    private readonly LocalBuilder _scratch;

    private VectorEmitter(BatchPlan plan, bool wide, ILGenerator il, VectorTables tables)
    {
        _plan = plan;
        _use = plan.Use;
        _il = il;
        _tables = tables;
        _ops = wide ? typeof(VectorOps512) : typeof(VectorOps256);
        _number = wide ? typeof(Vector512<double>) : typeof(Vector256<double>);
        _code = wide ? typeof(Vector512<long>) : typeof(Vector256<long>);
        _faults = il.DeclareLocal(_number);
        _visitWords = il.DeclareLocal(typeof(nint));
        _personWords = il.DeclareLocal(typeof(nint));
        _outs = il.DeclareLocal(typeof(nint));
        _scratch = il.DeclareLocal(typeof(nint));
    }

    private bool IsWide => _ops == typeof(VectorOps512);

    /// <summary>The machine code of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="wide">Whether for eight persons at once, otherwise four.</param>
    /// <param name="kept">How many numbers go from segment to segment.</param>
    public static VectorBody Emit(BatchPlan plan, bool wide, out int kept)
    {
        var method = new DynamicMethod(
            "SettleBatch",
            typeof(bool),
            [typeof(object), typeof(nint), typeof(nint), typeof(nint), typeof(nint), typeof(int), typeof(int)],
            typeof(VectorEmitter).Module,
            skipVisibility: true
        );
        var tables = new VectorTables(plan.Use.Ordered);
        var emitter = new VectorEmitter(plan, wide, method.GetILGenerator(), tables);
        emitter.Body();
        kept = emitter._kept.Count;

        // The delegate holds the tables, so that they are not collected while it can run.
        return (VectorBody)method.CreateDelegate(typeof(VectorBody), tables.Entries);
    }

    private void Body()
    {
        FindPersonNodes();
        var (segments, _) = Segmenter.Of(_plan, _ofPerson);
        foreach (var node in segments.SelectMany(segment => segment.Kept))
        {
            _kept.Add(node, _kept.Count);
        }

        Zero(_faults);
        foreach (var segment in segments)
        {
            Loop(segment);
        }

        _il.Emit(OpCodes.Ldloc, _faults);
        Call("Any");
        _il.Emit(OpCodes.Ret);
    }

    private void Loop(Segment segment)
    {
        var group = _il.DefineLabel();
        var visit = _il.DefineLabel();
        var groups = _il.DeclareLocal(typeof(int));
        var visits = _il.DeclareLocal(typeof(int));
        var pointers = new[] { _visitWords, _personWords, _outs, _scratch };
        for (var i = 0; i < pointers.Length; i++)
        {
            Copy(i + 1, pointers[i]);
        }

        _locals.Clear();
        _codes.Clear();
        _words.Clear();
        Copy(6, groups);
        _il.MarkLabel(group);
        var carried = BeginGroup(segment);
        Copy(5, visits);
        _il.MarkLabel(visit);
        Visit(segment, carried);
        Advance(_visitWords, _plan.VisitWords * VectorTables.WordBytes);
        Advance(_outs, _plan.RowGroups * BatchPlan.RowGroupBytes);
        Advance(_scratch, _kept.Count * VectorTables.WordBytes);
        CountDown(visits, visit);
        Advance(_personWords, _plan.PersonWords * VectorTables.WordBytes);
        CountDown(groups, group);

        _before.UnionWith(segment.Kept);
    }

    // What depends on the person alone is worked out once a group.
    private void FindPersonNodes()
    {
        var perPerson = _plan.Fields.Where(field => field.PerPerson).Select(field => field.Slot).ToHashSet();
        foreach (var node in _use.Ordered)
        {
            var isOfPerson = node.Op switch
            {
                Op.Constant => false,
                Op.Input => perPerson.Contains((int)node.Value),
                Op.State => false,
                _ => NodeUse.Operands(node).All(operand => operand.IsConstant || _ofPerson.Contains(operand))
                    && NodeUse.Operands(node).Any(_ofPerson.Contains),
            };
            if (isOfPerson)
            {
                _ofPerson.Add(node);
            }
        }
    }

    private LocalBuilder[] BeginGroup(Segment segment)
    {
        foreach (var node in Frontier(segment))
        {
            var local = _il.DeclareLocal(_number);
            Operation(node);
            _il.Emit(OpCodes.Stloc, local);
            _locals.Add(node, local);
        }

        foreach (var (slot, _) in segment.States)
        {
            _states[slot] = _il.DeclareLocal(_number);
            Zero(_states[slot]);
        }

        var carried = segment.Carried.Select(_ => _il.DeclareLocal(_number)).ToArray();
        var known = _locals.Keys.ToHashSet();
        for (var i = 0; i < carried.Length; i++)
        {
            Operation(segment.Carried[i].Old);
            _il.Emit(OpCodes.Stloc, carried[i]);
        }

        // What the empty year gave is not what a later visit's year gives.
        foreach (var node in _locals.Keys.Where(node => !known.Contains(node)).ToList())
        {
            _locals.Remove(node);
        }

        for (var i = 0; i < carried.Length; i++)
        {
            _locals[segment.Carried[i].Old] = carried[i];
        }

        return carried;
    }

    // The nodes of the person that nodes of a segment's visits use as numbers or truths.
    private IEnumerable<Node> Frontier(Segment segment)
    {
        var found = new HashSet<Node>();
        var seen = new HashSet<Node>();
        var open = new Stack<Node>(Results(segment));
        while (open.TryPop(out var node))
        {
            if (_ofPerson.Contains(node))
            {
                found.Add(node);
            }
            else if (seen.Add(node) && node.Op is not (Op.Lookup or Op.OneOf) && !_before.Contains(node))
            {
                foreach (var operand in NodeUse.Operands(node))
                {
                    open.Push(operand);
                }
            }
        }

        return found.OrderBy(node => node.Id);
    }

    private IEnumerable<Node> Results(Segment segment) =>
        segment
            .Outputs.Select(output => _plan.Outputs[output])
            .Concat(segment.States.Select(state => state.Value))
            .Concat(segment.Carried.SelectMany(carried => new[] { carried.Old, carried.New }))
            .Concat(segment.Kept)
            .Concat(segment.Checks);

    private void Visit(Segment segment, LocalBuilder[] carried)
    {
        foreach (var output in segment.Outputs)
        {
            Address(_outs, output * BatchPlan.OutputBytes);
            Load(_plan.Outputs[output]);
            Call("Store");
        }

        foreach (var node in segment.Kept)
        {
            Address(_scratch, _kept[node] * VectorTables.WordBytes);
            Load(node);
            Call("Keep");
        }

        foreach (var check in segment.Checks)
        {
            _il.Emit(OpCodes.Ldloc, _faults);
            Load(check);
            Constant(0);
            Call("Below");
            Call("Or");
            _il.Emit(OpCodes.Stloc, _faults);
        }

        // All of the new year is worked out before any of the old is given up.
        LocalBuilder[] year = [.. segment.States.Select(state => _states[state.Slot]), .. carried];
        foreach (var value in segment.States.Select(state => state.Value).Concat(segment.Carried.Select(each => each.New)))
        {
            Load(value);
        }

        foreach (var local in year.Reverse())
        {
            _il.Emit(OpCodes.Stloc, local);
        }
    }

    private void Copy(int argument, LocalBuilder local)
    {
        _il.Emit(OpCodes.Ldarg, (short)argument);
        _il.Emit(OpCodes.Stloc, local);
    }

    private void Address(LocalBuilder pointer, int offset)
    {
        _il.Emit(OpCodes.Ldloc, pointer);
        _il.Emit(OpCodes.Ldc_I4, offset);
        _il.Emit(OpCodes.Add);
    }

    private void Advance(LocalBuilder pointer, int bytes)
    {
        Address(pointer, bytes);
        _il.Emit(OpCodes.Stloc, pointer);
    }

    private void CountDown(LocalBuilder counter, Label again)
    {
        _il.Emit(OpCodes.Ldloc, counter);
        _il.Emit(OpCodes.Ldc_I4_1);
        _il.Emit(OpCodes.Sub);
        _il.Emit(OpCodes.Dup);
        _il.Emit(OpCodes.Stloc, counter);
        _il.Emit(OpCodes.Ldc_I4_0);
        _il.Emit(OpCodes.Bgt, again);
    }

    private void Zero(LocalBuilder local)
    {
        Constant(0);
        _il.Emit(OpCodes.Stloc, local);
    }

    // What is used twice is kept where it is first needed; the kernel has no branches, so that it is there ever after.
    private void Load(Node node)
    {
        if (_locals.TryGetValue(node, out var local))
        {
            _il.Emit(OpCodes.Ldloc, local);
            return;
        }

        if (_before.Contains(node))
        {
            Address(_scratch, _kept[node] * VectorTables.WordBytes);
            Call("Kept");
        }
        else
        {
            Operation(node);
        }

        if (_use.Uses(node) > 1 && node.Op is not (Op.Constant or Op.State))
        {
            local = _il.DeclareLocal(_number);
            _locals.Add(node, local);
            _il.Emit(OpCodes.Dup);
            _il.Emit(OpCodes.Stloc, local);
        }
    }
}
