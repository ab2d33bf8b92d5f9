using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.Intrinsics;
using Tuodi.Settlement.Compiling;

namespace Tuodi.Settlement.Batch;

/// <content>One node at a time.</content>
internal sealed partial class VectorEmitter
{
    private void Operation(Node node)
    {
        switch (node.Op)
        {
            case Op.Constant:
                Constant(node.Value);
                break;
            case Op.Input:
                Code((int)node.Value, masked: true);
                Call("Number");
                break;
            case Op.State:
                _il.Emit(OpCodes.Ldloc, _states[(int)node.Value]);
                break;
            case Op.Add:
                Sum(node);
                break;
            case Op.Subtract:
                Difference(node);
                break;
            case Op.Divide:
                WholePart(node);
                break;
            case Op.Select:
                Load(node.A!);
                Load(node.B!);
                Load(node.C!);
                Call("Select");
                break;
            case Op.Lookup:
                Table(node);
                break;
            case Op.OneOf:
                LoadCode(node);
                _il.Emit(OpCodes.Ldc_I8, Mirrored(node.Value));
                Call("OneOf");
                break;
            case Op.Not:
                Load(node.A!);
                Call("Not");
                break;
            default:
                Load(node.A!);
                Load(node.B!);
                Call(node.Op.ToString());
                break;
        }
    }

    private static long Mirrored(long mask)
    {
        var mirrored = 0L;
        for (var bit = 0; bit < 64; bit++)
        {
            mirrored |= (mask >> bit & 1) << (63 - bit);
        }

        return mirrored;
    }

    // A product that nothing else asks for goes into the sum.
    private void Sum(Node node)
    {
        var (product, other) = IsPrivateProduct(node.A!) ? (node.A!, node.B!) : (node.B!, node.A!);
        if (!IsPrivateProduct(product))
        {
            Load(node.A!);
            Load(node.B!);
            Call("Add");
        }
        else if (product.B is { IsConstant: true, Value: -1 })
        {
            Load(other);
            Load(product.A!);
            Call("Subtract");
        }
        else
        {
            Load(product.A!);
            Load(product.B!);
            Load(other);
            Call("MultiplyAdd");
        }
    }

    private void Difference(Node node)
    {
        if (IsPrivateProduct(node.A!))
        {
            Load(node.A!.A!);
            Load(node.A.B!);
            Load(node.B!);
            Call("MultiplySubtract");
        }
        else if (IsPrivateProduct(node.B!))
        {
            Load(node.B!.A!);
            Load(node.B.B!);
            Load(node.A!);
            Call("SubtractProduct");
        }
        else
        {
            Load(node.A!);
            Load(node.B!);
            Call("Subtract");
        }
    }

    private bool IsPrivateProduct(Node node) =>
        node.Op == Op.Multiply && _use.Uses(node) == 1 && !_locals.ContainsKey(node) && !_before.Contains(node);

    private void WholePart(Node node)
    {
        var (dividend, plus) =
            node.A is { Op: Op.Add, B.IsConstant: true } sum && _use.Uses(sum) == 1 ? (sum.A!, sum.B!.Value) : (node.A!, 0);
        Load(dividend);
        Constant(Quotient.Factor(node.Value));
        Constant(Quotient.Offset(plus, node.Value));
        Call("MultiplyAdd");
        Call("Whole");
    }

    private void Table(Node node)
    {
        if (!IsWide)
        {
            LoadCode(node);
            _il.Emit(OpCodes.Ldc_I8, _tables.Address(node));
            _il.Emit(OpCodes.Conv_I);
            Call("Gathered");
            return;
        }

        Sixteen(node, 0);
        for (var start = 16; start < node.Table.Length; start += 16)
        {
            // The entries from here on, where the code reaches them.
            var below = _il.DeclareLocal(_number);
            _il.Emit(OpCodes.Stloc, below);
            LoadCode(node);
            _il.Emit(OpCodes.Ldc_I8, (long)start);
            Call("AtLeast");
            Sixteen(node, start);
            _il.Emit(OpCodes.Ldloc, below);
            Call("Select");
        }
    }

    private void Sixteen(Node node, int start)
    {
        Eight(node, start);
        LoadCode(node);
        if (node.Table.Length <= start + 8)
        {
            Call("Table");
            return;
        }

        Eight(node, start + 8);
        Call("Tables");
    }

    private void Eight(Node node, int start)
    {
        for (var i = start; i < start + 8; i++)
        {
            _il.Emit(OpCodes.Ldc_R8, (double)node.Table[Math.Min(i, node.Table.Length - 1)]);
        }

        _il.Emit(OpCodes.Call, typeof(Vector512).GetMethod(nameof(Vector512.Create), [.. Enumerable.Repeat(typeof(double), 8)])!);
    }

    // The permutations ignore higher bits, so that the fields above a code may stay.
    private void LoadCode(Node node)
    {
        var field = _plan.FieldOf((int)node.A!.Value);
        var ignored = IsWide && node.Op == Op.Lookup && (node.Table.Length <= 8 || (node.Table.Length <= 16 && field.Bits >= 4));
        Code((int)node.A.Value, masked: !ignored);
    }

    private void Code(int slot, bool masked)
    {
        var field = _plan.FieldOf(slot);
        masked &= !field.IsTop;
        if (_codes.TryGetValue((slot, masked), out var local))
        {
            _il.Emit(OpCodes.Ldloc, local);
            return;
        }

        Word(field);
        if (field.Shift > 0)
        {
            _il.Emit(OpCodes.Ldc_I4, field.Shift);
            Call("Shifted");
        }

        if (masked)
        {
            _il.Emit(OpCodes.Ldc_I8, field.Mask);
            Call("Masked");
        }

        local = _il.DeclareLocal(_code);
        _codes.Add((slot, masked), local);
        _il.Emit(OpCodes.Dup);
        _il.Emit(OpCodes.Stloc, local);
    }

    private void Word(BatchField field)
    {
        if (!_words.TryGetValue((field.PerPerson, field.Word), out var word))
        {
            word = _il.DeclareLocal(_code);
            _words.Add((field.PerPerson, field.Word), word);
            Address(field.PerPerson ? _personWords : _visitWords, field.Word * VectorTables.WordBytes);
            Call("Word");
            _il.Emit(OpCodes.Stloc, word);
        }

        _il.Emit(OpCodes.Ldloc, word);
    }

    private void Constant(double value)
    {
        _il.Emit(OpCodes.Ldc_R8, value);
        Call("Constant");
    }

    private void Call(string operation) =>
        _il.Emit(
            OpCodes.Call,
            _ops.GetMethod(operation, BindingFlags.Public | BindingFlags.Static) ?? throw new InvalidOperationException(operation)
        );
}
