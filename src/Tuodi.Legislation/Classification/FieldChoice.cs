namespace Tuodi.Legislation.Classification;

/// <summary>How the values of a field exclude each other.</summary>
internal enum FieldChoice
{
    /// <summary>The value with the most weight.</summary>
    One,

    /// <summary>A value of its own stands for more than one.</summary>
    Mixed,

    /// <summary>All that are found.</summary>
    Set,
}
