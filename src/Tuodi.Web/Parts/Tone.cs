namespace Tuodi.Web.Parts;

/// <summary>How a state is coloured, beside its words.</summary>
public enum Tone
{
    /// <summary>Neither good nor bad.</summary>
    Plain,

    /// <summary>As it should be.</summary>
    Good,

    /// <summary>Somebody should look at it.</summary>
    Warning,

    /// <summary>Refused, taken back, wrong.</summary>
    Bad,
}
