using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Tuodi.Settlement.Batch;

/// <summary>What a kernel of eight persons is made of.</summary>
internal static unsafe class VectorOps512
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Constant(double value) => Vector512.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> Word(nint address) => Vector512.Load((long*)unchecked((nuint)address));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> Shifted(Vector512<long> word, int bits) => Vector512.ShiftRightLogical(word, bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> Masked(Vector512<long> word, long mask) => word & Vector512.Create(mask);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Number(Vector512<long> value) => Avx512DQ.ConvertToVector512Double(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Add(Vector512<double> a, Vector512<double> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Subtract(Vector512<double> a, Vector512<double> b) => a - b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Multiply(Vector512<double> a, Vector512<double> b) => a * b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> MultiplyAdd(Vector512<double> a, Vector512<double> b, Vector512<double> c) =>
        Avx512F.FusedMultiplyAdd(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> MultiplySubtract(Vector512<double> a, Vector512<double> b, Vector512<double> c) =>
        Avx512F.FusedMultiplySubtract(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> SubtractProduct(Vector512<double> a, Vector512<double> b, Vector512<double> c) =>
        Avx512F.FusedMultiplyAddNegated(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Smaller(Vector512<double> a, Vector512<double> b) => Vector512.MinNative(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Larger(Vector512<double> a, Vector512<double> b) => Vector512.MaxNative(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Whole(Vector512<double> a) => Vector512.Floor(a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Select(Vector512<double> truth, Vector512<double> yes, Vector512<double> no) =>
        Vector512.ConditionalSelect(truth, yes, no);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Below(Vector512<double> a, Vector512<double> b) => Vector512.LessThan(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> And(Vector512<double> a, Vector512<double> b) => a & b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Or(Vector512<double> a, Vector512<double> b) => a | b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Not(Vector512<double> a) => ~a;

    /// <summary>Moves the bit of each code to the top and spreads it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> OneOf(Vector512<long> code, long mirrored) =>
        Avx512F.ShiftRightArithmetic(Avx512F.ShiftLeftLogicalVariable(Vector512.Create(mirrored), code.AsUInt64()), 63).AsDouble();

    /// <summary>A table of eight, by the lowest three bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Table(Vector512<double> table, Vector512<long> code) => Avx512F.PermuteVar8x64(table, code);

    /// <summary>A table of sixteen, by the lowest four bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Tables(Vector512<double> low, Vector512<long> code, Vector512<double> high) =>
        Avx512F.PermuteVar8x64x2(low, code, high);

    /// <summary>Whether a code is at least so much.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> AtLeast(Vector512<long> code, long least) =>
        Vector512.GreaterThan(code, Vector512.Create(least - 1)).AsDouble();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(nint address, Vector512<double> value) =>
        Avx512F.ConvertToVector256Int32(value).Store((int*)unchecked((nuint)address));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Keep(nint address, Vector512<double> value) => value.Store((double*)unchecked((nuint)address));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Kept(nint address) => Vector512.Load((double*)unchecked((nuint)address));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(Vector512<double> truth) => truth.AsInt64() != Vector512<long>.Zero;
}
