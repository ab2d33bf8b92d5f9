namespace Tuodi.Storage.Register;

/// <summary>How the cells of a column are read and written.</summary>
public enum RegisterValueKind
{
    /// <summary>A text, a code, or a number that is a name.</summary>
    Text,

    /// <summary>The number of a document that identifies a person; of an identity card it must be right.</summary>
    Certificate,

    /// <summary>Attributes as a JSON object of texts.</summary>
    Attributes,

    /// <summary>A day.</summary>
    Day,

    /// <summary>An amount in yuan; held in fen.</summary>
    Yuan,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>Yes or no; held as 1 or 0.</summary>
    Flag,

    /// <summary>An instant in Beijing time to the microsecond; held in microseconds since 1970 UTC.</summary>
    Instant,
}
