namespace Tuodi.Legislation.Study;

/// <summary>One figure of the study beside the same figure from the register.</summary>
/// <param name="Table">Which table: <c>1</c>, <c>2</c>, or <c>counts</c>.</param>
/// <param name="Row">The row, as <c>Eastern</c> or <c>inpatient max cap</c>.</param>
/// <param name="Column">The column, as <c>special</c> or <c>priority</c>.</param>
/// <param name="Unit">What is counted: <c>jurisdictions</c>, <c>texts</c>, <c>yuan</c>, <c>percent</c>.</param>
public sealed record StudyFigure(string Table, string Row, string Column, string Unit)
{
    /// <summary>As the paper prints it; nothing where its cell is empty.</summary>
    public decimal? Paper { get; init; }

    /// <summary>The inequality sign of the paper, in words.</summary>
    public string? Bound { get; init; }

    /// <summary>From the register; nothing where it holds nothing of the kind.</summary>
    public decimal? Register { get; init; }

    /// <summary>How many texts, or policies for Table 2, stand behind the figure of the register.</summary>
    public required int Behind { get; init; }

    /// <summary>How many policies say that theirs is unknown, or that it cannot be told as a number on that day.</summary>
    public int Unknown { get; init; }

    /// <summary>
    /// The divisions that have the figure of Table 2, with the attribute for which alone it holds where there is one, as <c>540000[benefit=major]</c>;
    /// of Table 1 the names of the places outside the study.
    /// </summary>
    public IReadOnlyList<string> Where { get; init; } = [];

    /// <summary>Whether the register holds fewer texts or jurisdictions of the kind than the paper counted.</summary>
    public bool HoldsLess { get; init; }

    /// <summary>Whether the register's figure agrees with the paper's.</summary>
    public StudyAgreement Agreement =>
        Paper is null || Register is null ? StudyAgreement.NotCompared
        : Paper == Register ? StudyAgreement.Agrees
        : HoldsLess ? StudyAgreement.HoldsLess
        : StudyAgreement.Differs;
}
