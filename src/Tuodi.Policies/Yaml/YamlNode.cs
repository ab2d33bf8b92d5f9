using Tuodi.Kernel;

namespace Tuodi.Policies.Yaml;

/// <summary>A piece of a YAML file that remembers where it was written.</summary>
public abstract record YamlNode(Spot Spot);
