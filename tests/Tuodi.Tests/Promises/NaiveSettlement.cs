using Tuodi.Settlement.Facts;
using Tuodi.Settlement.Results;
using Tuodi.Storage.Settling;

namespace Tuodi.Tests.Promises;

/// <summary>A settlement of the naive county: what it saw, whether it stands, what it came to.</summary>
internal sealed class NaiveSettlement
{
    public long Id { get; set; }

    public required NaiveVisit Visit { get; init; }

    public required string Batch { get; init; }

    public required Person Person { get; init; }

    public required Visit Facts { get; init; }

    /// <summary>What it took out of the personal account when it was made.</summary>
    public required long Account { get; init; }

    /// <summary>What the institution was told when it settled, and gives back when it takes that back.</summary>
    public required (SettledVisit Settled, Figures Figures) Told { get; init; }

    public bool Stands { get; set; } = true;

    /// <summary>The reversal that holds, if one does.</summary>
    public string? ReversedBy { get; set; }

    /// <summary>What it comes to now; nothing where it does not stand.</summary>
    public Figures Figures { get; set; }

    public SettledVisit? Settled { get; set; }

    public (NaivePerson Person, int Year) Year => (Visit.Person, Facts.Date.Year);
}
