using Tuodi.Kernel;

namespace Tuodi.Office.Enrolment.Results;

/// <summary>An answer with its reason.</summary>
/// <param name="Answer">Yes, no or to be checked.</param>
/// <param name="Code">Why.</param>
/// <param name="Text">Why, in words.</param>
public sealed record Judgement(Answer Answer, ReasonCode Code, Bilingual Text)
{
    /// <summary>A yes.</summary>
    internal static Judgement Yes(ReasonCode code, string chinese, string english) => new(Answer.Yes, code, new(chinese, english));

    /// <summary>A no.</summary>
    internal static Judgement No(ReasonCode code, string chinese, string english) => new(Answer.No, code, new(chinese, english));

    /// <summary>To be checked.</summary>
    internal static Judgement ToCheck(ReasonCode code, string chinese, string english) => new(Answer.ToCheck, code, new(chinese, english));
}
