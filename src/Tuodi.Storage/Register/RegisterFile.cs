namespace Tuodi.Storage.Register;

/// <summary>A list that is to be brought into the register.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Name">The file's name without its folder.</param>
/// <param name="Hash">SHA-256 of the file, in hexadecimal.</param>
/// <param name="Rows">The rows, read as they are taken; the same each time.</param>
public sealed record RegisterFile(RegisterKind Kind, string Name, string Hash, IEnumerable<RegisterRow> Rows);
