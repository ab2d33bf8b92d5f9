namespace Tuodi.Policies.Documents;

/// <summary>The kinds of windows around the recognition of a status.</summary>
public enum StatusWindowKind
{
    /// <summary>The document does not say.</summary>
    Unsaid,

    /// <summary>None.</summary>
    None,

    /// <summary>So many months.</summary>
    Months,

    /// <summary>The calendar year of recognition.</summary>
    CalendarYear,

    /// <summary>The one visit.</summary>
    Visit,
}
