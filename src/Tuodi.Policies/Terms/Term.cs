namespace Tuodi.Policies.Terms;

/// <summary>An exact amount (in fen) or share that a policy writes down or derives from the visit: the leaves and joints of its arithmetic.</summary>
public abstract record Term;
