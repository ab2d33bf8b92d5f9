namespace Tuodi.Settlement.Batch;

/// <summary>What a value of a column belongs to.</summary>
public enum BatchScope
{
    /// <summary>One value a visit.</summary>
    Visit,

    /// <summary>One value a person.</summary>
    Person,

    /// <summary>One value for all.</summary>
    Fixed,
}
