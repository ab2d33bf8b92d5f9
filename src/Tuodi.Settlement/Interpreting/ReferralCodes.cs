using Tuodi.Policies.Conditions;

namespace Tuodi.Settlement.Interpreting;

/// <summary>The numbers of the ways of referral that the calculation itself knows.</summary>
internal static class ReferralCodes
{
    public static int Local { get; } = Codes.Find(CodeField.Referral, "local");

    public static int Unreferred { get; } = Codes.Find(CodeField.Referral, "unreferred");
}
