using Tuodi.Office.Lists;

namespace Tuodi.Office.Rules;

/// <summary>A row as rules see it.</summary>
/// <param name="Row">The row.</param>
/// <param name="Identity">The identity as the roster writes it, where the row was matched with one.</param>
public readonly record struct RuleSubject(SettlementRow Row, string? Identity);
