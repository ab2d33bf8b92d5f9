namespace Tuodi.Kernel;

/// <summary>The language of what is shown to people.</summary>
public enum Language
{
    /// <summary>English.</summary>
    English,

    /// <summary>Chinese (中文).</summary>
    Chinese,
}
