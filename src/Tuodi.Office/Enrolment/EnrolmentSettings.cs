using Tuodi.Office.Enrolment.Amounts;
using Tuodi.Office.Lists;
using Tuodi.Office.Recognising;
using Tuodi.Policies.Rulebooks;

namespace Tuodi.Office.Enrolment;

/// <summary>What an enrolment audit goes by besides the lists.</summary>
public sealed record EnrolmentSettings
{
    /// <summary>What headings and identities mean.</summary>
    public required OfficeData Data { get; init; }

    /// <summary>The three vocabularies that ship; a list of the user's own comes on top.</summary>
    public required IReadOnlyList<IdentityTermRow> Terms { get; init; }

    /// <summary>The yearly table when the lists hold none.</summary>
    public AmountTable? Shipped { get; init; }

    /// <summary>The office's district as lists write it (江津区).</summary>
    public string? District { get; init; }

    /// <summary>The month (<c>202506</c>); without it, the latest of the lists.</summary>
    public string? Month { get; init; }

    /// <summary>The insurance year; without it, that of the shipped table, else that of the month.</summary>
    public int? Year { get; init; }

    /// <summary>The rules of the first day of a year, to compare the table with; nothing when that is not asked.</summary>
    public Func<int, Rulebook>? Rules { get; init; }
}
