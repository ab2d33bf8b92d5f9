namespace Tuodi.Bench;

/// <summary>
/// The five totals of P1 in fen. Three independent programs agree on the published ones, so an engine that reaches them
/// has read the policy alike and was fed the same rows; one fen of difference means a bug here or there.
/// </summary>
public sealed record P1Totals(long Basic, long CriticalIllness, long Assistance, long SecondRound, long Cash)
{
    /// <summary>What shape A of the full benchmark comes to.</summary>
    public static P1Totals ShapeA { get; } = new(3_326_812_229_020, 132_593_901_449, 61_858_162_865, 7_537_699_439, 866_121_475_155);

    /// <summary>What shape B of the full benchmark comes to.</summary>
    public static P1Totals ShapeB { get; } = new(1_112_351_340_068, 19_110_568_720, 20_550_540_407, 1_659_240_647, 312_863_048_651);

    /// <summary>Adds up stored outputs.</summary>
    public static P1Totals Of(P1Columns output) =>
        new(output.Basic.Sum(), output.CriticalIllness.Sum(), output.Assistance.Sum(), output.SecondRound.Sum(), output.Cash.Sum());

    /// <summary>
    /// Runs the plain version in both shapes and compares. As that version was written from the policy alone, reaching the
    /// published totals proves the generated rows too.
    /// </summary>
    /// <exception cref="InvalidOperationException">A total differs, so no measurement on this data would mean anything.</exception>
    public static void CheckPlain(P1Data data)
    {
        var output = new P1Columns(data.Visits);
        PlainP1.RunA(data, output);
        Of(output).MustEqual(ShapeA, "A");
        output = new P1Columns(data.Persons);
        PlainP1.RunB(data, output);
        Of(output).MustEqual(ShapeB, "B");
    }

    /// <summary>Refuses totals other than the expected ones, naming both.</summary>
    /// <exception cref="InvalidOperationException">The totals differ.</exception>
    public void MustEqual(P1Totals expected, string shape)
    {
        if (this != expected)
        {
            throw new InvalidOperationException($"P1 shape {shape}: {this} instead of {expected}");
        }
    }
}
