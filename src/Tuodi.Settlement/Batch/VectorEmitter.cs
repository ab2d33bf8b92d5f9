using System.Reflection.Emit;
using System.Runtime.Intrinsics;
using Tuodi.Settlement.Compiling;

namespace Tuodi.Settlement.Batch;

/// <summary>Writes a plan as machine code that settles persons side by side, whole fen in doubles.</summary>
/// <remarks>
/// <see cref="VectorRange"/> has shown that every value is a whole number below 2^53, so that sums and products are exact, whether fused or not. A quotient
/// is <c>floor(x (1/D) + (c + 1/2) / D)</c> for the whole part of <c>(x + c) / D</c>: the half keeps the exact value at least 1/(2D) away from any whole
/// number, and two rounded constants and one rounding are off by less than <c>2 (|x| + c + 1) / D</c> times 2^-53, which below 2^49 is a quarter of that.
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
    private readonly Dictionary<int, LocalBuilder> _states = [];
    private readonly HashSet<Node> _ofPerson = [];
    private LocalBuilder[] _visitWords = [];
    private LocalBuilder[] _personWords = [];
    private LocalBuilder _faults = null!;

    private VectorEmitter(BatchPlan plan, bool wide, ILGenerator il, VectorTables tables)
    {
        _plan = plan;
        _use = plan.Use;
        _il = il;
        _tables = tables;
        _ops = wide ? typeof(VectorOps512) : typeof(VectorOps256);
        _number = wide ? typeof(Vector512<double>) : typeof(Vector256<double>);
        _code = wide ? typeof(Vector512<long>) : typeof(Vector256<long>);
    }

    private bool IsWide => _ops == typeof(VectorOps512);

    /// <summary>The machine code of a plan.</summary>
    public static VectorBody Emit(BatchPlan plan, bool wide)
    {
        var method = new DynamicMethod(
            "SettleBatch",
            typeof(bool),
            [typeof(object), typeof(nint), typeof(nint), typeof(nint), typeof(int), typeof(int)],
            typeof(VectorEmitter).Module,
            skipVisibility: true
        );
        var tables = new VectorTables(plan.Use.Ordered);
        new VectorEmitter(plan, wide, method.GetILGenerator(), tables).Body();

        // The delegate holds the tables, so that they are not collected while it can run.
        return (VectorBody)method.CreateDelegate(typeof(VectorBody), tables.Entries);
    }

    private void Body()
    {
        FindPersonNodes();
        _visitWords = [.. Enumerable.Range(0, _plan.VisitWords).Select(_ => _il.DeclareLocal(_code))];
        _personWords = [.. Enumerable.Range(0, _plan.PersonWords).Select(_ => _il.DeclareLocal(_code))];
        _faults = _il.DeclareLocal(_number);
        foreach (var (slot, _) in _plan.States)
        {
            _states.Add(slot, _il.DeclareLocal(_number));
        }

        Zero(_faults);
        var left = _il.DeclareLocal(typeof(int));
        var group = _il.DefineLabel();
        var visit = _il.DefineLabel();
        _il.MarkLabel(group);
        BeginGroup();
        _il.Emit(OpCodes.Ldarg, (short)4);
        _il.Emit(OpCodes.Stloc, left);
        _il.MarkLabel(visit);
        Visit();
        Advance(1, _plan.VisitWords * VectorTables.WordBytes);
        Advance(3, _plan.RowGroups * BatchPlan.RowGroupBytes);
        CountDown(() => _il.Emit(OpCodes.Ldloc, left), () => _il.Emit(OpCodes.Stloc, left), visit);
        Advance(2, _plan.PersonWords * VectorTables.WordBytes);
        CountDown(() => _il.Emit(OpCodes.Ldarg, (short)5), () => _il.Emit(OpCodes.Starg, (short)5), group);
        _il.Emit(OpCodes.Ldloc, _faults);
        Call("Any");
        _il.Emit(OpCodes.Ret);
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
                _ => Operands(node).All(operand => operand.IsConstant || _ofPerson.Contains(operand)) && Operands(node).Any(_ofPerson.Contains),
            };
            if (isOfPerson)
            {
                _ofPerson.Add(node);
            }
        }
    }

    private static IEnumerable<Node> Operands(Node node) => new[] { node.A, node.B, node.C }.OfType<Node>();

    private void BeginGroup()
    {
        LoadWords(_personWords, 2);
        foreach (var node in Frontier().Where(node => !_locals.ContainsKey(node)))
        {
            var local = _il.DeclareLocal(_number);
            Operation(node);
            _il.Emit(OpCodes.Stloc, local);
            _locals.Add(node, local);
        }

        foreach (var state in _states.Values)
        {
            Zero(state);
        }
    }

    // The nodes of the person that nodes of a visit use as numbers or truths.
    private IEnumerable<Node> Frontier() =>
        _use
            .Ordered.Where(node => !_ofPerson.Contains(node) && node.Op is not (Op.Lookup or Op.OneOf))
            .SelectMany(Operands)
            .Concat(_plan.Outputs)
            .Concat(_plan.States.Select(state => state.Value))
            .Where(_ofPerson.Contains)
            .Distinct();

    private void Visit()
    {
        LoadWords(_visitWords, 1);
        for (var i = 0; i < _plan.Outputs.Count; i++)
        {
            _il.Emit(OpCodes.Ldarg, (short)3);
            _il.Emit(OpCodes.Ldc_I4, i * BatchPlan.OutputBytes);
            _il.Emit(OpCodes.Add);
            Load(_plan.Outputs[i]);
            Call("Store");
        }

        foreach (var check in _plan.Checks)
        {
            _il.Emit(OpCodes.Ldloc, _faults);
            Load(check);
            Constant(0);
            Call("Below");
            Call("Or");
            _il.Emit(OpCodes.Stloc, _faults);
        }

        // All of the new year is worked out before any of the old is given up.
        foreach (var (_, value) in _plan.States)
        {
            Load(value);
        }

        foreach (var (slot, _) in _plan.States.Reverse())
        {
            _il.Emit(OpCodes.Stloc, _states[slot]);
        }
    }

    private void LoadWords(LocalBuilder[] words, int argument)
    {
        for (var i = 0; i < words.Length; i++)
        {
            _il.Emit(OpCodes.Ldarg, (short)argument);
            _il.Emit(OpCodes.Ldc_I4, i * VectorTables.WordBytes);
            _il.Emit(OpCodes.Add);
            Call("Word");
            _il.Emit(OpCodes.Stloc, words[i]);
        }
    }

    private void Advance(int argument, int bytes)
    {
        _il.Emit(OpCodes.Ldarg, (short)argument);
        _il.Emit(OpCodes.Ldc_I4, bytes);
        _il.Emit(OpCodes.Add);
        _il.Emit(OpCodes.Starg, (short)argument);
    }

    private void CountDown(Action load, Action store, Label again)
    {
        load();
        _il.Emit(OpCodes.Ldc_I4_1);
        _il.Emit(OpCodes.Sub);
        _il.Emit(OpCodes.Dup);
        store();
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

        Operation(node);
        if (_use.Uses(node) > 1 && node.Op is not (Op.Constant or Op.State))
        {
            local = _il.DeclareLocal(_number);
            _locals.Add(node, local);
            _il.Emit(OpCodes.Dup);
            _il.Emit(OpCodes.Stloc, local);
        }
    }
}
