namespace Tuodi.Tests.Register;

/// <summary>What a list says of a status period.</summary>
internal sealed record Statement(string Category, DateOnly From, DateOnly? To, DateOnly? Corrects, bool Withdrawn);
