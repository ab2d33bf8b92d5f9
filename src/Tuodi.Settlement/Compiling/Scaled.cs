namespace Tuodi.Settlement.Compiling;

/// <summary>An exact fraction carried as a whole number: the value is <c>Node / Scale</c>.</summary>
internal readonly record struct Scaled(Node Node, long Scale);
