using Tuodi.Kernel;

namespace Tuodi.Policies.Conditions;

/// <summary>The visit lies in the period.</summary>
public sealed record DateCondition(Period Period) : Condition;
