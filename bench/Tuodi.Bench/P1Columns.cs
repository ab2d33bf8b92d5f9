namespace Tuodi.Bench;

/// <summary>
/// The five outputs of P1 as columns in fen. Every engine has to store them: a kernel that only sums may skip work
/// no real settlement could skip.
/// </summary>
public sealed class P1Columns(int rows)
{
    /// <summary>Paid by basic insurance.</summary>
    public long[] Basic { get; } = new long[rows];

    /// <summary>Paid by critical illness insurance.</summary>
    public long[] CriticalIllness { get; } = new long[rows];

    /// <summary>Paid by medical assistance.</summary>
    public long[] Assistance { get; } = new long[rows];

    /// <summary>Paid by the second round of assistance.</summary>
    public long[] SecondRound { get; } = new long[rows];

    /// <summary>Left to the patient.</summary>
    public long[] Cash { get; } = new long[rows];

    /// <summary>Number of rows of each column.</summary>
    public int Rows => Basic.Length;
}
