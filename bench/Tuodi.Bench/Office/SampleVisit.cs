namespace Tuodi.Bench.Office;

/// <summary>A settlement of the sample month, in fen, as it is to stand in a list.</summary>
public sealed class SampleVisit
{
    public const string Inpatient = "普通住院";
    public const string Chronic = "门诊慢特病";
    public const string Outpatient = "普通门诊";

    public required SamplePerson Person { get; init; }

    public required SampleList List { get; set; }

    public required int Day { get; init; }

    public string Kind { get; init; } = Inpatient;

    public string? Referral { get; init; }

    public long Basic { get; init; }

    public long Critical { get; init; }

    public long Left { get; init; }

    public long OutOfPolicy { get; init; }

    /// <summary>What the list says assistance paid; nothing for a blank cell.</summary>
    public long? Assistance { get; set; }

    public long? SecondRound { get; set; }

    public long? ListedBase { get; set; }

    public string? ListedIdentity { get; set; }

    /// <summary>What the list says the year had used before.</summary>
    public long? Used { get; set; }

    public bool HasNoTotal { get; set; }

    public bool IsReversal { get; set; }

    /// <summary>Whether the row is one of two that take each other back.</summary>
    public bool IsPaired { get; set; }

    /// <summary>Where the same settlement stands a second time.</summary>
    public SampleList? AlsoIn { get; set; }

    public string Id { get; set; } = "";

    public string File { get; set; } = "";

    public int Line { get; set; }

    /// <summary>What is to be found; empty for a visit that is right.</summary>
    public List<SampleFinding> Findings { get; } = [];

    public long InPolicy => Basic + Critical + Left;

    public long Total => InPolicy + OutOfPolicy;

    public DateOnly Settled => new(SampleMonth.Year, SampleMonth.Month, Day);

    public DateOnly Admitted => Kind == Inpatient ? Settled.AddDays(-Math.Min(5, Day - 1)) : Settled;
}
