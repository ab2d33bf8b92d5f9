using Tuodi.Kernel;
using Tuodi.Office.Auditing;

namespace Tuodi.Office.Rules;

/// <summary>A field of a row that rules may ask, by its canonical name: a text or an amount.</summary>
/// <param name="Name">The name in rule files.</param>
/// <param name="Text">Its text; nothing for an amount.</param>
/// <param name="Amount">Its amount; nothing for a text.</param>
public sealed record RuleField(string Name, Func<RuleSubject, string?>? Text, Func<RuleSubject, Money?>? Amount)
{
    /// <summary>All fields.</summary>
    public static IReadOnlyList<RuleField> All { get; } =
    [
        OfText("visit_kind", subject => subject.Row.VisitKind),
        OfText("assistance_kind", subject => subject.Row.AssistanceKind),
        OfText("disease_code", subject => subject.Row.DiseaseCode?.Trim().ToUpperInvariant()),
        OfText("disease_name", subject => subject.Row.DiseaseName),
        OfText("institution", subject => subject.Row.Institution),
        OfText("institution_code", subject => subject.Row.InstitutionCode),
        OfText("identity", subject => subject.Identity ?? subject.Row.Identity),
        OfText("town", subject => subject.Row.Town),
        OfText("recognised_at", subject => subject.Row.RecognisedAt),
        OfText("insured_at", subject => subject.Row.InsuredAt),
        OfText("insurance", subject => subject.Row.Insurance),
        OfText("visited_at", subject => subject.Row.VisitedAt),
        OfText("inside_or_outside", subject => subject.Row.InsideOrOutside),
        OfAmount("total", subject => subject.Row.Total),
        OfAmount("in_policy", subject => subject.Row.InPolicy),
        OfAmount("basic", subject => subject.Row.Basic),
        OfAmount("critical_illness", subject => subject.Row.CriticalIllness),
        OfAmount("large_amount", subject => subject.Row.LargeAmount),
        OfAmount("assistance", subject => subject.Row.Assistance),
        OfAmount("second_round", subject => subject.Row.SecondRound),
        OfAmount("charity", subject => subject.Row.Charity),
        OfAmount("commercial", subject => subject.Row.Commercial),
        OfAmount("list_base", subject => ListArithmetic.Base(subject.Row)),
        OfAmount("list_make_up", subject => ListArithmetic.MakeUp(subject.Row)),
        Used("used_outpatient"),
        Used("used_ordinary"),
        Used("used_major"),
        Used("used_large"),
    ];

    /// <summary>The field of that name, or nothing.</summary>
    public static RuleField? Find(string name) => All.FirstOrDefault(field => field.Name == name);

    private static RuleField OfText(string name, Func<RuleSubject, string?> text) => new(name, text, null);

    private static RuleField OfAmount(string name, Func<RuleSubject, Money?> amount) => new(name, null, amount);

    private static RuleField Used(string name) =>
        OfAmount(name, subject => subject.Row.Used.TryGetValue(name, out var amount) ? amount : null);
}
