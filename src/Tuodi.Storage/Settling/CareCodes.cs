namespace Tuodi.Storage.Settling;

/// <summary>How the codes of the national interface are called in policies; what is not listed is not known.</summary>
/// <param name="kinds">Kinds of care (医疗类别) and the kinds of visit.</param>
/// <param name="schemes">Schemes (险种类型) and the schemes of policies.</param>
public sealed class CareCodes(IReadOnlyDictionary<string, string> kinds, IReadOnlyDictionary<string, string> schemes)
{
    private readonly Dictionary<string, string> _kinds = new(kinds, StringComparer.Ordinal);
    private readonly Dictionary<string, string> _schemes = new(schemes, StringComparer.Ordinal);

    /// <summary>The kind of visit of a kind of care, or nothing.</summary>
    public string? Kind(string medType) => _kinds.GetValueOrDefault(medType);

    /// <summary>The scheme of policies, or nothing.</summary>
    public string? Scheme(string scheme) => _schemes.GetValueOrDefault(scheme);
}
