using Tuodi.Kernel;

namespace Tuodi.Policies.Documents;

/// <summary>A fund that pays a layer.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Field">The field of the national interface in which its payment is shown.</param>
public sealed record Fund(string Key, Bilingual Title, string? Field);
