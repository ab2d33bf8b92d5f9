using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Tuodi.Settlement.Batch;

/// <summary>What a kernel of four persons is made of.</summary>
internal static unsafe class VectorOps256
{
    // 2^52: its last bit counts ones, so that a whole number below it can be put into its bits.
    private const double Ones = 4503599627370496;
    private const long OnesBits = 0x4330_0000_0000_0000;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Constant(double value) => Vector256.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> Word(nint address) => Vector256.Load((long*)unchecked((nuint)address));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> Shifted(Vector256<long> word, int bits) => Vector256.ShiftRightLogical(word, bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> Masked(Vector256<long> word, long mask) => word & Vector256.Create(mask);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Number(Vector256<long> value) =>
        (value | Vector256.Create(OnesBits)).AsDouble() - Vector256.Create(Ones);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Add(Vector256<double> a, Vector256<double> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Subtract(Vector256<double> a, Vector256<double> b) => a - b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Multiply(Vector256<double> a, Vector256<double> b) => a * b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> MultiplyAdd(Vector256<double> a, Vector256<double> b, Vector256<double> c) => Fma.MultiplyAdd(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> MultiplySubtract(Vector256<double> a, Vector256<double> b, Vector256<double> c) =>
        Fma.MultiplySubtract(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> SubtractProduct(Vector256<double> a, Vector256<double> b, Vector256<double> c) =>
        Fma.MultiplyAddNegated(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Smaller(Vector256<double> a, Vector256<double> b) => Vector256.MinNative(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Larger(Vector256<double> a, Vector256<double> b) => Vector256.MaxNative(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Whole(Vector256<double> a) => Vector256.Floor(a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Select(Vector256<double> truth, Vector256<double> yes, Vector256<double> no) =>
        Vector256.ConditionalSelect(truth, yes, no);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Below(Vector256<double> a, Vector256<double> b) => Vector256.LessThan(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> And(Vector256<double> a, Vector256<double> b) => a & b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Or(Vector256<double> a, Vector256<double> b) => a | b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Not(Vector256<double> a) => ~a;

    /// <summary>Moves the bit of each code to the top and spreads it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> OneOf(Vector256<long> code, long mirrored) =>
        Vector256.LessThan(Avx2.ShiftLeftLogicalVariable(Vector256.Create(mirrored), code.AsUInt64()), Vector256<long>.Zero).AsDouble();

    /// <summary>A table of any size, from memory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Gathered(Vector256<long> code, nint table) =>
        Avx2.GatherVector256((double*)unchecked((nuint)table), code, sizeof(double));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(nint address, Vector256<double> value) =>
        Avx.ConvertToVector128Int32(value).Store((int*)unchecked((nuint)address));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Keep(nint address, Vector256<double> value) => value.Store((double*)unchecked((nuint)address));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Kept(nint address) => Vector256.Load((double*)unchecked((nuint)address));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(Vector256<double> truth) => truth.AsInt64() != Vector256<long>.Zero;
}
