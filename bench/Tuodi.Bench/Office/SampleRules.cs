namespace Tuodi.Bench.Office;

/// <summary>The arithmetic of the sample policy, written out by hand: what the audit finds is held against figures that no engine made.</summary>
public sealed class SampleRules(string? category)
{
    private const long Cap = 20_000_00;
    private const long YearDeductible = 500_00;
    private const long VisitDeductible = 1_500_00;
    private const long SecondDeductible = 3_000_00;

    private long _borne;

    /// <summary>What assistance has paid of its cap.</summary>
    public long Drawn { get; set; }

    /// <summary>What assistance and the second round pay of what insurance left, in fen; the year goes on from there.</summary>
    /// <param name="left">What insurance left.</param>
    /// <param name="kind">The kind of visit as the lists write it.</param>
    /// <param name="isUnreferred">Whether the person went elsewhere without a referral.</param>
    public (long Assistance, long SecondRound) Pay(long left, string kind, bool isUnreferred = false)
    {
        if (kind == SampleVisit.Outpatient || category is not ("special-hardship" or "minimum-living" or "marginal"))
        {
            return (0, 0);
        }

        var deductible = category switch
        {
            "minimum-living" => Math.Min(left, YearDeductible - _borne),
            "marginal" => Math.Min(left, VisitDeductible),
            _ => 0,
        };
        _borne += category == "minimum-living" ? deductible : 0;
        var paid = Math.Min(Percent(left - deductible, Rate(isUnreferred)), Cap - Drawn);
        Drawn += paid;
        var second =
            category == "special-hardship" || kind != SampleVisit.Inpatient ? 0 : Percent(Math.Max(0, left - paid - SecondDeductible), 50);
        return (paid, second);
    }

    /// <summary>A percentage of an amount, half a fen up.</summary>
    public static long Percent(long fen, int percent) => ((fen * percent) + 50) / 100;

    private int Rate(bool isUnreferred) =>
        category switch
        {
            "special-hardship" => 100,
            "minimum-living" => isUnreferred ? 65 : 80,
            _ => isUnreferred ? 50 : 65,
        };
}
