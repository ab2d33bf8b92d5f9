namespace Tuodi.Bench.Enrolment;

/// <summary>What has to come of a claim, in the words of the answer.</summary>
/// <param name="IsNormal">Whether all three match.</param>
/// <param name="Class">The class of enrolment, or nothing.</param>
/// <param name="Tier">Answer and reason.</param>
/// <param name="Identity">Answer and reason.</param>
/// <param name="District">Answer and reason.</param>
public sealed record ClaimOutcome(bool IsNormal, string? Class, string Tier, string Identity, string District)
{
    public const string Match = "yes matches";

    public static ClaimOutcome Normal(string tier) => new(true, tier, Match, Match, Match);
}
