using Tuodi.Kernel;

namespace Tuodi.Policies.Yaml;

/// <summary>A list.</summary>
public sealed record YamlList(Spot Spot, IReadOnlyList<YamlNode> Items) : YamlNode(Spot);
