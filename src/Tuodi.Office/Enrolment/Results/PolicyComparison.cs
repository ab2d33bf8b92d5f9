using Tuodi.Office.Enrolment.Amounts;
using Tuodi.Office.Recognising;
using Tuodi.Policies.Conditions;
using Tuodi.Policies.Rulebooks;
using Tuodi.Settlement.Facts;
using Tuodi.Settlement.Premiums;

namespace Tuodi.Office.Enrolment.Results;

/// <summary>Compares the yearly table with the premiums of a policy document, which the one calculation of premiums works out.</summary>
public static class PolicyComparison
{
    private static readonly int Residents = Codes.Find(CodeField.Scheme, "residents");

    /// <summary>The lines of the table that are not what the policy gives; none when all are.</summary>
    /// <param name="table">The yearly table.</param>
    /// <param name="rulebook">The rules of the first day of the insurance year.</param>
    /// <param name="year">The insurance year.</param>
    /// <param name="words">Which category of the policy an identity is.</param>
    public static IReadOnlyList<PolicyDifference> Of(AmountTable table, Rulebook rulebook, int year, IdentityVocabulary words) =>
        [
            .. table
                .Lines.Where(line => line.Subsidy is not null)
                .Select(line => Compare(line, rulebook, year, words))
                .OfType<PolicyDifference>(),
        ];

    private static PolicyDifference? Compare(AmountLine line, Rulebook rulebook, int year, IdentityVocabulary words)
    {
        if (words.Find(line.Identity) is not { } category)
        {
            return Open(
                line,
                $"身份 {line.Identity} 没有对应的政策类别。",
                $"The identity {line.Identity} is no category of the policies."
            );
        }

        try
        {
            var person = new Person { Scheme = Residents, Categories = [category] };
            if (PremiumCalculator.Of(rulebook, person, year, alreadyPaid: false, recognised: null) is not { } due)
            {
                return Open(line, $"政策没有 {year} 年的参保缴费。", $"The policy has no premium of {year}.");
            }

            return due.Person == line.OwnPayment && due.Subsidy == line.Subsidy
                ? null
                : new PolicyDifference(
                    line.Identity,
                    line.OwnPayment,
                    line.Subsidy,
                    due.Person,
                    due.Subsidy,
                    new(
                        $"{line.Class}：标准资助 {line.Subsidy}、个人 {line.OwnPayment}；政策资助 {due.Subsidy}、个人 {due.Person}。",
                        $"{line.Class}: the table has {line.Subsidy} with a payment of {line.OwnPayment}, the policy gives {due.Subsidy} and leaves {due.Person}."
                    )
                );
        }
        catch (MissingFactException missing)
        {
            return Open(line, $"政策缺少 {missing.Name}。", $"`{missing.Name}` is not known: {missing.Remedy}");
        }
    }

    private static PolicyDifference Open(AmountLine line, string chinese, string english) =>
        new(line.Identity, line.OwnPayment, line.Subsidy, null, null, new(chinese, english));
}
