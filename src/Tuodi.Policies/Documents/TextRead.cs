namespace Tuodi.Policies.Documents;

/// <summary>How much of the official text was read by whoever wrote the document (所据文本); only of a text read whole can it be said what it leaves out.</summary>
public enum TextRead
{
    /// <summary>A page, a guide or a report about it; the text itself was not read.</summary>
    Reported,

    /// <summary>A part of the text: a table or an excerpt of it, or a copy that breaks off.</summary>
    Part,

    /// <summary>The whole text.</summary>
    Whole,
}
