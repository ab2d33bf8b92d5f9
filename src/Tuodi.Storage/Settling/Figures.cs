using Tuodi.Storage.Rows;

namespace Tuodi.Storage.Settling;

/// <summary>The figures of a settlement in fen, which can be added and taken from one another.</summary>
/// <param name="Total">The bill.</param>
/// <param name="OwnPay">Outside the policy.</param>
/// <param name="OverLimit">Above the price limit.</param>
/// <param name="FirstPay">First paid by the person.</param>
/// <param name="InPolicy">In policy scope.</param>
/// <param name="Deductible">The deductible of basic insurance that was borne.</param>
/// <param name="FundTotal">What the funds paid.</param>
/// <param name="Assistance">What medical assistance paid of it.</param>
/// <param name="HospitalPart">What the hospital bears.</param>
/// <param name="PersonPart">What the person bears.</param>
/// <param name="AccountPaid">Of it out of the personal account.</param>
/// <param name="Cash">Of it in cash.</param>
public readonly record struct Figures(
    long Total,
    long OwnPay,
    long OverLimit,
    long FirstPay,
    long InPolicy,
    long Deductible,
    long FundTotal,
    long Assistance,
    long HospitalPart,
    long PersonPart,
    long AccountPaid,
    long Cash
)
{
    /// <summary>The sum.</summary>
    public static Figures operator +(Figures left, Figures right) =>
        new(
            left.Total + right.Total,
            left.OwnPay + right.OwnPay,
            left.OverLimit + right.OverLimit,
            left.FirstPay + right.FirstPay,
            left.InPolicy + right.InPolicy,
            left.Deductible + right.Deductible,
            left.FundTotal + right.FundTotal,
            left.Assistance + right.Assistance,
            left.HospitalPart + right.HospitalPart,
            left.PersonPart + right.PersonPart,
            left.AccountPaid + right.AccountPaid,
            left.Cash + right.Cash
        );

    /// <summary>The negative.</summary>
    public static Figures operator -(Figures value) =>
        new(
            -value.Total,
            -value.OwnPay,
            -value.OverLimit,
            -value.FirstPay,
            -value.InPolicy,
            -value.Deductible,
            -value.FundTotal,
            -value.Assistance,
            -value.HospitalPart,
            -value.PersonPart,
            -value.AccountPaid,
            -value.Cash
        );

    /// <summary>The difference.</summary>
    public static Figures operator -(Figures left, Figures right) => left + -right;

    /// <summary>The figures of a row.</summary>
    public static Figures Of(SettlementRow row) =>
        new(
            row.Total,
            row.OwnPay,
            row.OverLimit,
            row.FirstPay,
            row.InPolicy,
            row.Deductible,
            row.FundTotal,
            row.Assistance,
            row.HospitalPart,
            row.PersonPart,
            row.AccountPaid,
            row.Cash
        );

    /// <summary>A row with these figures.</summary>
    public SettlementRow On(SettlementRow row) =>
        row with
        {
            Total = Total,
            OwnPay = OwnPay,
            OverLimit = OverLimit,
            FirstPay = FirstPay,
            InPolicy = InPolicy,
            Deductible = Deductible,
            FundTotal = FundTotal,
            Assistance = Assistance,
            HospitalPart = HospitalPart,
            PersonPart = PersonPart,
            AccountPaid = AccountPaid,
            Cash = Cash,
        };
}
