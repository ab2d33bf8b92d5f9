namespace Tuodi.Policies.Conditions;

/// <summary>The disease of the visit is one of these texts or codes.</summary>
public sealed record DiseaseCondition(IReadOnlySet<string> Diseases) : Condition;
