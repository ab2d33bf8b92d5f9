namespace Tuodi.Settlement.Compiling;

/// <summary>A compiled program for one visit: facts in, the year brought up to date in place, payments out. It allocates nothing.</summary>
/// <param name="inputs">The first input slot.</param>
/// <param name="state">The first state slot.</param>
/// <param name="outputs">The first output: a payment for each layer, then what the person pays.</param>
public delegate void ScalarBody(ref readonly long inputs, ref long state, ref long outputs);
