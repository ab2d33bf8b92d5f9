namespace Tuodi.Policies.Documents;

/// <summary>The structural elements (结构要素) of an assistance scheme by which places are held against the national rule.</summary>
public static class Elements
{
    /// <summary>Who is assisted (救助对象).</summary>
    public const string Recipients = "recipients";

    /// <summary>Subsidised enrolment (资助参保).</summary>
    public const string Enrolment = "enrolment";

    /// <summary>The kinds of care that are assisted (救助方式).</summary>
    public const string Methods = "methods";

    /// <summary>The costs that are assisted (救助费用范围).</summary>
    public const string Scope = "scope";

    /// <summary>The deductible (起付标准).</summary>
    public const string Deductible = "deductible";

    /// <summary>The ratio (救助比例).</summary>
    public const string Ratio = "ratio";

    /// <summary>The cap (年度救助限额).</summary>
    public const string Cap = "cap";

    /// <summary>The second round (倾斜救助).</summary>
    public const string SecondRound = "second_round";

    /// <summary>Referral and care away from home (转诊与异地就医).</summary>
    public const string Referral = "referral";

    /// <summary>Critical illness insurance (大病保险).</summary>
    public const string Insurance = "insurance";

    /// <summary>What critical illness insurance does for the poor beyond others (大病保险倾斜支付).</summary>
    public const string Tilt = "tilt";

    /// <summary>The document itself: whether it still holds (文件效力).</summary>
    public const string Document = "document";

    /// <summary>The elements that the documents of a nation may speak of.</summary>
    public static IReadOnlyList<string> Words { get; } =
    [Recipients, Enrolment, Methods, Scope, Deductible, Ratio, Cap, SecondRound, Referral, Insurance, Tilt, .. Sections];

    /// <summary>The elements that are sections of a document: fund raising, handling, warning, emergency (筹资、经办、预警、应急).</summary>
    public static IReadOnlyList<string> Sections => ["raising", "handling", "warnings", "emergency"];
}
