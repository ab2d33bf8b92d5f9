namespace Tuodi.Policies.Terms;

/// <summary>A term that cannot be read; the reader of the document adds the place.</summary>
internal sealed class TermSyntaxException(string wrong, string remedy) : Exception(wrong)
{
    /// <summary>What to write instead.</summary>
    public string Remedy { get; } = remedy;
}
