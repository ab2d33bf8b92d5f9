using Tuodi.Kernel;

namespace Tuodi.Policies.Documents;

/// <summary>Where values come from.</summary>
public sealed record Source(string Key, Bilingual Title, string? Url, Grade Grade, DateOnly? Seen);
