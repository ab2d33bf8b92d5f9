using Tuodi.Kernel;

namespace Tuodi.Bench.Load;

/// <summary>What hospitals were told, summed up: the books must say the same.</summary>
public sealed class LoadTally
{
    private long _bills;
    private long _funds;
    private long _assistance;
    private long _settled;
    private long _reversed;
    private long _requests;
    private long _errors;
    private string? _firstError;

    /// <summary>The bills of all settlements less those of the reversed.</summary>
    public Money Bills => new(Interlocked.Read(ref _bills));

    /// <summary>What the funds pay of them.</summary>
    public Money Funds => new(Interlocked.Read(ref _funds));

    /// <summary>What medical assistance pays of them.</summary>
    public Money Assistance => new(Interlocked.Read(ref _assistance));

    /// <summary>Settlements that were acknowledged.</summary>
    public long Settled => Interlocked.Read(ref _settled);

    /// <summary>Reversals that were acknowledged.</summary>
    public long Reversed => Interlocked.Read(ref _reversed);

    /// <summary>Requests that were answered.</summary>
    public long Requests => Interlocked.Read(ref _requests);

    /// <summary>Answers that were not what they should be.</summary>
    public long Errors => Interlocked.Read(ref _errors);

    /// <summary>What the first of them said.</summary>
    public string? FirstError => _firstError;

    /// <summary>Counts a request.</summary>
    public void Request() => Interlocked.Increment(ref _requests);

    /// <summary>Counts an answer that is not what it should be.</summary>
    public void Error(string what)
    {
        Interlocked.Increment(ref _errors);
        Interlocked.CompareExchange(ref _firstError, what, null);
    }

    /// <summary>Counts a settlement, or a reversal, whose amounts are negative.</summary>
    public void Add(ReadOnlySpan<byte> answer, bool isReversal)
    {
        if (
            AnswerFields.Amount(answer, "medfee_sumamt"u8) is not { } bill
            || AnswerFields.Amount(answer, "fund_pay_sumamt"u8) is not { } funds
            || AnswerFields.Amount(answer, "maf_pay"u8) is not { } assistance
        )
        {
            Error("an answer without amounts");
            return;
        }

        Interlocked.Add(ref _bills, bill.Fen);
        Interlocked.Add(ref _funds, funds.Fen);
        Interlocked.Add(ref _assistance, assistance.Fen);
        Interlocked.Increment(ref isReversal ? ref _reversed : ref _settled);
    }
}
