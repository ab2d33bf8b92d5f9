namespace Tuodi.Settlement.Interpreting;

/// <summary>Whether a condition holds; a missing fact is an answer of its own.</summary>
internal enum Truth
{
    No,
    Yes,
    Missing,
}
