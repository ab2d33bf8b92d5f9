using Tuodi.Kernel;

namespace Tuodi.Legislation.Drafting;

/// <summary>What a draft needs and a text does not always tell.</summary>
/// <param name="Division">The division that it governs.</param>
/// <param name="From">The first day in force, where the text does not say it.</param>
/// <param name="Grade">How good the copy is that was read: official, mirror, press, portal.</param>
/// <param name="Extends">The document that it builds on; nothing for the nation's.</param>
public sealed record DraftSettings(AreaCode Division, DateOnly? From, string Grade, string? Extends);
