namespace Tuodi.Legislation.Study;

/// <summary>A standard that a policy sets, as Table 2 counts it.</summary>
/// <param name="Method">The method.</param>
/// <param name="Measure">deductible, ratio or cap.</param>
/// <param name="Class">The class of recipients.</param>
/// <param name="Value">Yuan or percent; nothing where it is unknown.</param>
/// <param name="Attributes">The attributes for which alone it holds, as <c>benefit=major</c>; empty where it holds for everybody of the class.</param>
internal sealed record RangeValue(string Method, string Measure, string Class, decimal? Value, string Attributes);
