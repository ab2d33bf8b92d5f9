using Tuodi.Kernel;

namespace Tuodi.Coverage.Elements;

/// <summary>A structural element (结构要素) of a jurisdiction's rules, after the indices of the study.</summary>
/// <param name="Key">Its name in options and JSON, such as <c>inpatient.cap.priority</c>.</param>
/// <param name="Title">Its name for people.</param>
public abstract record Element(string Key, Bilingual Title)
{
    /// <summary>What a document says of it.</summary>
    /// <param name="view">The document.</param>
    /// <param name="at">The day: what speaks of a year that is over by then is stale.</param>
    internal abstract ElementFact Of(DocumentView view, DateOnly at);
}
