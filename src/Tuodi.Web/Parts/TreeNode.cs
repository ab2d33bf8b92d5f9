namespace Tuodi.Web.Parts;

/// <summary>A step of an explanation.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Below">What it rests on.</param>
/// <param name="Value">What it comes to, where the text does not say it.</param>
/// <param name="IsOpen">Whether it is open at first.</param>
public sealed record TreeNode(string Text, IReadOnlyList<TreeNode> Below, object? Value = null, bool IsOpen = false);
