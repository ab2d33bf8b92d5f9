using Tuodi.Kernel;

namespace Tuodi.Web.Parts;

/// <summary>A step of a waterfall.</summary>
/// <param name="Text">What it is.</param>
/// <param name="Amount">A total, or what changes by the step: negative where it is taken off.</param>
/// <param name="IsTotal">Whether it is a total.</param>
/// <param name="Says">Why, in a few words.</param>
public sealed record WaterfallStep(string Text, Money Amount, bool IsTotal = false, string? Says = null);
