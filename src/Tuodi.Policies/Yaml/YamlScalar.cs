using Tuodi.Kernel;

namespace Tuodi.Policies.Yaml;

/// <summary>A single value as it was written, without interpretation.</summary>
public sealed record YamlScalar(Spot Spot, string Text) : YamlNode(Spot);
