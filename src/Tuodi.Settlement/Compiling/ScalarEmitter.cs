using System.Reflection.Emit;

namespace Tuodi.Settlement.Compiling;

/// <summary>Writes a program as machine code for one visit at a time.</summary>
/// <remarks>Ranges were tracked when the program was built, so no operation can leave 64 bits and none is checked again.</remarks>
internal sealed class ScalarEmitter
{
    private readonly ILGenerator _il;
    private readonly NodeUse _use;
    private readonly ScalarTables _tables;
    private readonly Dictionary<Node, LocalBuilder> _locals = [];
    private readonly Dictionary<Node, LocalBuilder> _rows = [];

    private ScalarEmitter(ILGenerator il, NodeUse use, ScalarTables tables)
    {
        _il = il;
        _use = use;
        _tables = tables;
    }

    /// <summary>The machine code of a program.</summary>
    /// <param name="outputs">What it stores as outputs.</param>
    /// <param name="states">What it stores as the new state.</param>
    public static ScalarBody Emit(IReadOnlyList<Node> outputs, IReadOnlyList<Node> states)
    {
        var use = new NodeUse(outputs.Concat(states));
        var tables = new ScalarTables(use.Ordered);
        var method = new DynamicMethod(
            "Settle",
            typeof(void),
            [typeof(object), typeof(long).MakeByRefType(), typeof(long).MakeByRefType(), typeof(long).MakeByRefType()],
            typeof(ScalarEmitter).Module,
            skipVisibility: true
        );
        new ScalarEmitter(method.GetILGenerator(), use, tables).Body(outputs, states);

        // The delegate holds the tables, so that they are not collected while it can run.
        return (ScalarBody)method.CreateDelegate(typeof(ScalarBody), tables.Entries);
    }

    private void Body(IReadOnlyList<Node> outputs, IReadOnlyList<Node> states)
    {
        var open = Enumerable.Range(0, states.Count).ToList();
        foreach (var node in _use.Ordered)
        {
            // What is used once is worked out where it is used; a choice needs a place of its own.
            if (node.Op != Op.Constant && !(node.IsTruth && node.IsConstant) && (_use.Uses(node) > 1 || node.Op == Op.Select))
            {
                Rows(node);
                Operation(node);
                var local = _il.DeclareLocal(node.IsTruth ? typeof(int) : typeof(long));
                _il.Emit(OpCodes.Stloc, local);
                _locals.Add(node, local);
                StoreKnown(states, open);
            }
        }

        foreach (var slot in open)
        {
            Store(2, slot, states[slot]);
        }

        for (var i = 0; i < outputs.Count; i++)
        {
            Store(3, i, outputs[i]);
        }

        _il.Emit(OpCodes.Ret);
    }

    // A part of the year that is known leaves at once, so that its registers are free for the layers to come.
    private void StoreKnown(IReadOnlyList<Node> states, List<int> open)
    {
        foreach (var slot in open.Where(slot => IsKnown(states[slot], slot)).ToList())
        {
            Store(2, slot, states[slot]);
            open.Remove(slot);
        }
    }

    // Worked out, or a sum of what is; and nothing will ask for the old value any more but through its place among the locals.
    private bool IsKnown(Node value, int slot)
    {
        var old = _use.Ordered.FirstOrDefault(node => node.Op == Op.State && node.Value == slot);
        return (_locals.ContainsKey(value) || (value.Op == Op.Add && _locals.ContainsKey(value.A!) && _locals.ContainsKey(value.B!)))
            && (old is null || _locals.ContainsKey(old));
    }

    private void Store(int argument, int slot, Node node)
    {
        Rows(node);
        Address(argument, slot);
        Load(node);
        _il.Emit(OpCodes.Stind_I8);
    }

    // Before a choice may pass them by, the rows of all tables that a node will look at.
    private void Rows(Node node)
    {
        if (_locals.ContainsKey(node))
        {
            return;
        }

        if (node.Op == Op.Lookup && !_rows.ContainsKey(node.A!))
        {
            Row(node.A!);
        }

        foreach (var operand in NodeUse.Operands(node))
        {
            Rows(operand);
        }
    }

    private void Address(int argument, int slot)
    {
        _il.Emit(OpCodes.Ldarg, (short)argument);
        if (slot > 0)
        {
            _il.Emit(OpCodes.Ldc_I4, slot * sizeof(long));
            _il.Emit(OpCodes.Add);
        }
    }

    private void Load(Node node)
    {
        if (_locals.TryGetValue(node, out var local))
        {
            _il.Emit(OpCodes.Ldloc, local);
        }
        else
        {
            Operation(node);
        }
    }

    private void Operation(Node node)
    {
        switch (node.Op)
        {
            case Op.Constant:
                _il.Emit(OpCodes.Ldc_I8, node.Value);
                break;
            case Op.Input or Op.State:
                Address(node.Op == Op.Input ? 1 : 2, (int)node.Value);
                _il.Emit(OpCodes.Ldind_I8);
                break;
            case Op.Add or Op.Subtract or Op.Multiply:
                Pair(
                    node,
                    node.Op == Op.Add ? OpCodes.Add
                        : node.Op == Op.Subtract ? OpCodes.Sub
                        : OpCodes.Mul
                );
                break;
            case Op.Smaller or Op.Larger:
                Load(node.A!);
                Load(node.B!);
                _il.Emit(
                    OpCodes.Call,
                    typeof(Math).GetMethod(node.Op == Op.Smaller ? nameof(Math.Min) : nameof(Math.Max), [typeof(long), typeof(long)])!
                );
                break;
            case Op.Divide:
                Load(node.A!);
                _il.Emit(OpCodes.Ldc_I8, node.Value);
                _il.Emit(OpCodes.Div_Un);
                break;
            case Op.Select:
                Choice(node);
                break;
            case Op.Lookup:
                Table(node);
                break;
            default:
                Truth(node);
                break;
        }
    }

    private void Pair(Node node, OpCode code)
    {
        Load(node.A!);
        Load(node.B!);
        _il.Emit(code);
    }

    // A long side is worked out only where it is chosen; a short one beforehand, so that the choice needs no jump that could be foreseen wrongly.
    private void Choice(Node node)
    {
        var result = _il.DeclareLocal(typeof(long));
        var end = _il.DefineLabel();
        LocalBuilder? chosen = null;
        if (IsShort(node.B!))
        {
            chosen = _il.DeclareLocal(typeof(long));
            Load(node.B!);
            _il.Emit(OpCodes.Stloc, chosen);
        }

        Load(node.C!);
        _il.Emit(OpCodes.Stloc, result);
        Load(node.A!);
        _il.Emit(OpCodes.Brfalse, end);
        if (chosen is null)
        {
            Load(node.B!);
        }
        else
        {
            _il.Emit(OpCodes.Ldloc, chosen);
        }

        _il.Emit(OpCodes.Stloc, result);
        _il.MarkLabel(end);
        _il.Emit(OpCodes.Ldloc, result);
    }

    private bool IsShort(Node node) => !_locals.ContainsKey(node) && node.Op is Op.Lookup or Op.Input or Op.State;

    // Where the entries of a code stand; each table by the code is then one load away.
    private void Row(Node code)
    {
        Load(code);
        _il.Emit(OpCodes.Ldc_I4, _tables.RowBytes(code));
        _il.Emit(OpCodes.Conv_I8);
        _il.Emit(OpCodes.Mul);
        _il.Emit(OpCodes.Ldc_I8, _tables.Address(code));
        _il.Emit(OpCodes.Add);
        _il.Emit(OpCodes.Conv_I);
        var row = _il.DeclareLocal(typeof(nint));
        _il.Emit(OpCodes.Stloc, row);
        _rows.Add(code, row);
    }

    private void Table(Node node)
    {
        _il.Emit(OpCodes.Ldloc, _rows[node.A!]);
        _il.Emit(OpCodes.Ldc_I4, _tables.Offset(node));
        _il.Emit(OpCodes.Add);
        _il.Emit(OpCodes.Ldind_I8);
    }

    private void Truth(Node node)
    {
        if (node.IsConstant)
        {
            _il.Emit(node.Low == 0 ? OpCodes.Ldc_I4_0 : OpCodes.Ldc_I4_1);
            return;
        }

        switch (node.Op)
        {
            case Op.Below:
                Pair(node, OpCodes.Clt);
                break;
            case Op.OneOf:
                _il.Emit(OpCodes.Ldc_I8, node.Value);
                Load(node.A!);
                _il.Emit(OpCodes.Conv_I4);
                _il.Emit(OpCodes.Shr_Un);
                _il.Emit(OpCodes.Conv_I4);
                _il.Emit(OpCodes.Ldc_I4_1);
                _il.Emit(OpCodes.And);
                break;
            case Op.And or Op.Or:
                Pair(node, node.Op == Op.And ? OpCodes.And : OpCodes.Or);
                break;
            default:
                Load(node.A!);
                _il.Emit(OpCodes.Ldc_I4_0);
                _il.Emit(OpCodes.Ceq);
                break;
        }
    }
}
