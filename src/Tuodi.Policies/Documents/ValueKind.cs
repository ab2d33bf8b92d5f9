namespace Tuodi.Policies.Documents;

/// <summary>What may stand under a key of a document.</summary>
public enum ValueKind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A text, or a map of zh and en.</summary>
    Bilingual,

    /// <summary>A text or a list of texts.</summary>
    Texts,

    /// <summary>One of a few words.</summary>
    Choice,

    /// <summary>A list of a few words, or one of them.</summary>
    Choices,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>true or false.</summary>
    Flag,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A period of days.</summary>
    Period,

    /// <summary>A range of whole numbers.</summary>
    Range,

    /// <summary>An amount of money, also by case.</summary>
    Amount,

    /// <summary>A plain amount of money, such as a case file gives.</summary>
    Money,

    /// <summary>An amount or a rate as a document writes it, also by case.</summary>
    Term,

    /// <summary>A comparison such as "over 3500".</summary>
    Comparison,

    /// <summary>A rate, also by case.</summary>
    Rate,

    /// <summary>A map from ranges of amounts to rates.</summary>
    Bands,

    /// <summary>A change such as "+5 points" or "times 50%".</summary>
    Change,

    /// <summary>A map from names to values.</summary>
    Values,

    /// <summary>A map of the keys of another shape.</summary>
    Shape,

    /// <summary>A list of maps of another shape.</summary>
    ShapeList,

    /// <summary>One map or a list of maps of another shape, or a plain amount.</summary>
    AmountOrShapes,

    /// <summary>A map from names to maps of another shape.</summary>
    ShapeMap,
}
