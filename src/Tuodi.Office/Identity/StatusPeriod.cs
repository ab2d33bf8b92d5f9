using Tuodi.Kernel;

namespace Tuodi.Office.Identity;

/// <summary>A stretch of days on which a person holds a status (身份有效期), as rosters say it.</summary>
/// <param name="Category">The recipient category, by the key of the policy documents.</param>
/// <param name="Period">The days.</param>
public readonly record struct StatusPeriod(string Category, Period Period);
