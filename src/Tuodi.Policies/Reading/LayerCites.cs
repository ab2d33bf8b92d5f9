using Tuodi.Policies.Documents;
using Tuodi.Policies.Yaml;

namespace Tuodi.Policies.Reading;

/// <summary>The articles under which the rows and adjustments of a layer stand that cite none themselves: the layer's own, or the parent's for what the child left unchanged.</summary>
internal readonly record struct LayerCites(Citation? Own, string? OwnFile, Citation? Older, string? OlderFile)
{
    /// <summary>The citation that a row or adjustment inherits, and the file it was written in.</summary>
    public (Citation? Cite, string? File) For(YamlMap map) =>
        Older is not null && map.Spot.File == OlderFile ? (Older, OlderFile) : (Own, OwnFile);
}
