using System.Text.RegularExpressions;
using Tuodi.Kernel;

namespace Tuodi.Legislation.Classification;

/// <summary>One rule: what to look for where, which value it speaks for and how strongly, and why.</summary>
internal sealed record LabelRule
{
    /// <summary>The value that it speaks for.</summary>
    public required string Value { get; init; }

    /// <summary>How strongly; a person's reading of one clear clause is 3.</summary>
    public required int Weight { get; init; }

    /// <summary>Where it looks.</summary>
    public required RuleScope Scope { get; init; }

    /// <summary>Whether headings and lead-ins above a sentence are read with it.</summary>
    public bool WithLead { get; init; }

    /// <summary>What must be found, each somewhere in the scope; what is found first is shown.</summary>
    public required IReadOnlyList<Regex> Match { get; init; }

    /// <summary>What must not stand in the same sentence.</summary>
    public Regex? Unless { get; init; }

    /// <summary>What must not stand in the title.</summary>
    public Regex? UnlessTitle { get; init; }

    /// <summary>Only for texts of these legislative models; empty for all.</summary>
    public IReadOnlyList<string> Models { get; init; } = [];

    /// <summary>How many different issuers at least; 0 where it does not matter.</summary>
    public int IssuersMin { get; init; }

    /// <summary>The least share of sentences about medical assistance, in percent; 0 where it does not matter.</summary>
    public int ShareMin { get; init; }

    /// <summary>Whether it settles the field whatever else is found.</summary>
    public bool Decides { get; init; }

    /// <summary>Why it speaks for the value.</summary>
    public required Bilingual Why { get; init; }
}
