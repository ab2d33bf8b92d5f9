namespace Tuodi.Web.Framing;

/// <summary>What is wrong with a field of a form and what to do, in the reader's language.</summary>
/// <param name="Field">The field.</param>
/// <param name="Says">What is wrong and what to do.</param>
public sealed record FieldError(string Field, string Says);
