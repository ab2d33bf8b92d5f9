using Tuodi.Policies.Conditions;

namespace Tuodi.Settlement.Interpreting;

/// <summary>The coded facts of a visit.</summary>
internal static class CodedFacts
{
    /// <summary>The number of a fact's value, or -1 when it is not known.</summary>
    public static int Of(CodeField field, Evaluation at) =>
        field switch
        {
            CodeField.Scheme => at.Person.Scheme,
            CodeField.Visit => at.Visit.Kind,
            CodeField.Level => at.Visit.Institution.Level,
            CodeField.Referral => at.Visit.Referral,
            CodeField.Sex => at.Person.Sex,
            _ => at.Person.Retired ? 1 : 0,
        };
}
