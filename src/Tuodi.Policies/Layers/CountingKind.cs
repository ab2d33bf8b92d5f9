namespace Tuodi.Policies.Layers;

/// <summary>Over what a layer's base counts.</summary>
public enum CountingKind
{
    /// <summary>Each visit by itself.</summary>
    Visit,

    /// <summary>Accumulated over the calendar year.</summary>
    Year,

    /// <summary>Accumulated over the last months.</summary>
    Trailing,
}
