namespace Tuodi.Server.Fhir;

/// <summary>How much of a person's identity a reader gets (脱敏).</summary>
public enum Masking
{
    /// <summary>The name's first character, the ends of the document's number, the year of birth. What is said of no reader is masked.</summary>
    Masked,

    /// <summary>Everything.</summary>
    Clear,
}
