namespace Tuodi.Policies.Terms;

/// <summary>Different values by case; no two conditions hold at once.</summary>
public sealed record CaseTerm(IReadOnlyList<TermCase> Cases, Term Otherwise) : Term
{
    /// <summary>Why a value is unknown where no case fits and the document does not say what holds otherwise.</summary>
    public const string NoOtherwise = "no case fits and there is no `otherwise`";
}
