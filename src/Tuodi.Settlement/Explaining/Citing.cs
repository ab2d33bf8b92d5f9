using Tuodi.Kernel;
using Tuodi.Policies.Documents;

namespace Tuodi.Settlement.Explaining;

/// <summary>Citations (依据) as statements word them, for those who show them elsewhere.</summary>
public static class Citing
{
    /// <summary>The source's title, the place in it, and how good the evidence is.</summary>
    public static string Of(Citation cite, Language language) => CiteText.Of(cite, new Wording(language));
}
