using Tuodi.Policies.Terms;

namespace Tuodi.Policies.Layers;

/// <summary>The most that is paid (封顶线).</summary>
/// <param name="Amount">How much; none does not bind.</param>
/// <param name="Per">How long it holds.</param>
/// <param name="Account">The number of the account of the year on which it draws; -1 for a single visit.</param>
public sealed record Cap(Term Amount, Per Per, int Account);
