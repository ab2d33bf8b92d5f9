namespace Tuodi.Policies.Yaml;

/// <summary>How much of a file is read before it is refused: a document that people write is far below all of these.</summary>
public static class YamlLimits
{
    /// <summary>The largest file, in bytes.</summary>
    public const int BytesMax = 2_000_000;

    /// <summary>How deep lists and maps may stand in each other.</summary>
    public const int DepthMax = 24;

    /// <summary>How many values, lists and maps a file may hold.</summary>
    public const int NodesMax = 100_000;
}
