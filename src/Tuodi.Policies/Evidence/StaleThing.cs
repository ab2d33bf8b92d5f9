using Tuodi.Kernel;

namespace Tuodi.Policies.Evidence;

/// <summary>Something that no human has compared with its source for long, or ever.</summary>
/// <param name="Name">The document, a source, or a parameter, by its name.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Since">When it was last checked or seen, or nothing when never.</param>
public sealed record StaleThing(string Name, Bilingual Title, DateOnly? Since);
