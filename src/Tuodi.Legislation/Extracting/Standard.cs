using Tuodi.Kernel;

namespace Tuodi.Legislation.Extracting;

/// <summary>One number that a text sets (救助标准): for whom, for what kind of help, and where it says so.</summary>
public sealed record Standard
{
    /// <summary>The note of a share of the household's own income, which is not the residents' income per head.</summary>
    public const string OwnIncome = "of the household's own income";

    /// <summary>The note of an amount that is counted by the month.</summary>
    public const string PerMonth = "per month";

    /// <summary>The kind of help: <c>subsidised_insurance</c>, <c>outpatient</c>, <c>inpatient</c>, <c>major_disease</c>, <c>emergency</c>, <c>in_kind</c>; empty where the text does not tell.</summary>
    public required string Method { get; init; }

    /// <summary>For whom.</summary>
    public required Recipient Recipient { get; init; }

    /// <summary>What is set.</summary>
    public required StandardMeasure Measure { get; init; }

    /// <summary>The value in <see cref="Unit"/>; nothing for a cap that is not set (不设年度救助限额).</summary>
    public required decimal? Value { get; init; }

    /// <summary>What the value is counted in.</summary>
    public required StandardUnit Unit { get; init; }

    /// <summary>Which system it belongs to.</summary>
    public required StandardScope Scope { get; init; }

    /// <summary>Whether it is a level or changes one.</summary>
    public StandardChange Change { get; init; }

    /// <summary>How firmly it is set.</summary>
    public StandardBound Bound { get; init; }

    /// <summary>The amounts for which a share holds; nothing where it holds for all.</summary>
    public StandardBand? Band { get; init; }

    /// <summary>Whether it is said for a part of those who have just had a value (按80%救助，其中特困人员100%).</summary>
    internal bool IsOfPart { get; init; }

    /// <summary>How much of it an earlier sentence said: for whom, for what help. 0 where its own sentence says both.</summary>
    internal int Distance { get; init; }

    /// <summary>Where the care is given, where the text distinguishes: 三级医疗机构.</summary>
    public string? Institution { get; init; }

    /// <summary>The recipients whose standard is taken over (参照…标准), where the value is not the clause's own.</summary>
    public string? ByReferenceTo { get; init; }

    /// <summary>More that the value depends on, in short English notes: <c>per year</c>, <c>includes outpatient</c>.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The citation of the clause, as 第十五条（一）.</summary>
    public required string Clause { get; init; }

    /// <summary>The words that set it.</summary>
    public required string Quote { get; init; }

    /// <summary>The line of the source, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>All that the value depends on, in one line, as files have it.</summary>
    public string Condition => ConditionIn(Language.English);

    /// <summary>The same in the language of a reader.</summary>
    public string ConditionIn(Language language) => ConditionWords.Of(this, language);
}
