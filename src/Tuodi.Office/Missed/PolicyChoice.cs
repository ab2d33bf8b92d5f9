using Tuodi.Kernel;

namespace Tuodi.Office.Missed;

/// <summary>The policy that an audit goes by, and why that one.</summary>
/// <param name="Name">The division or the document.</param>
/// <param name="Title">What the document is called.</param>
/// <param name="Why">Why it was chosen.</param>
public sealed record PolicyChoice(string Name, Bilingual Title, Bilingual Why);
