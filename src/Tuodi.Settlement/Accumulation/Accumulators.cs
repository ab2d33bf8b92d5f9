using System.Collections.Immutable;

namespace Tuodi.Settlement.Accumulation;

/// <summary>What a person's year has come to so far (年度累计): the only memory that a settlement has of earlier visits.</summary>
public sealed record Accumulators
{
    private Accumulators(Layout layout, int year)
    {
        Layout = layout;
        Year = year;
        Layers = ImmutableArray.CreateRange(new LayerTotals[layout.Layers.Count]);
        Drawn = ImmutableArray.CreateRange(new long[layout.Starts[^1]]);
    }

    /// <summary>The layers and accounts they count.</summary>
    public Layout Layout { get; init; }

    /// <summary>The calendar year.</summary>
    public int Year { get; init; }

    /// <summary>Inpatient admissions so far.</summary>
    public int Admissions { get; init; }

    /// <summary>Totals by layer.</summary>
    public ImmutableArray<LayerTotals> Layers { get; init; }

    /// <summary>What has been drawn on each account in each of its periods, in fen; see <see cref="Layout.Place"/>.</summary>
    public ImmutableArray<long> Drawn { get; init; }

    /// <summary>The months that a trailing window may still reach, oldest first.</summary>
    public ImmutableArray<MonthTotals> Months { get; init; } = [];

    /// <summary>The start of a year.</summary>
    public static Accumulators Empty(Layout layout, int year) => new(layout, year);

    /// <summary>These accumulators for a visit of some year under some layout: a new year starts from nothing but the trailing months.</summary>
    public Accumulators For(Layout layout, int year)
    {
        var same = ReferenceEquals(layout, Layout) ? this : Laid(layout);
        return year == Year ? same : Empty(layout, year) with { Months = same.Months };
    }

    // A policy may be replaced within the year: what its successor also counts goes on under its name.
    private Accumulators Laid(Layout layout)
    {
        var layers = new LayerTotals[layout.Layers.Count];
        var from = layout.Layers.Select(name => Layout.Layers.ToList().IndexOf(name)).ToArray();
        for (var i = 0; i < layers.Length; i++)
        {
            layers[i] = from[i] < 0 ? default : Layers[from[i]];
        }

        var drawn = new long[layout.Starts[^1]];
        for (var i = 0; i < layout.Accounts.Count; i++)
        {
            var old = Layout.Accounts.ToList().IndexOf(layout.Accounts[i]);
            for (var period = 0; old >= 0 && period < layout.Starts[i + 1] - layout.Starts[i]; period++)
            {
                drawn[layout.Starts[i] + period] = Drawn[Layout.Starts[old] + period];
            }
        }

        return Empty(layout, Year) with
        {
            Admissions = Admissions,
            Layers = ImmutableArray.Create(layers),
            Drawn = ImmutableArray.Create(drawn),
            Months = [.. Months.Select(month => month with { Bases = [.. from.Select(old => old < 0 ? 0 : month.Bases[old])] })],
        };
    }

    /// <inheritdoc/>
    public bool Equals(Accumulators? other) =>
        other is not null
        && Year == other.Year
        && Admissions == other.Admissions
        && Layers.SequenceEqual(other.Layers)
        && Drawn.SequenceEqual(other.Drawn)
        && Months.Length == other.Months.Length
        && Months.Zip(other.Months).All(pair => Same(pair.First, pair.Second));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Year, Admissions, Layers.Length, Drawn.Length);

    private static bool Same(MonthTotals one, MonthTotals other) =>
        one.Month == other.Month && one.Burden == other.Burden && one.Bases.SequenceEqual(other.Bases);
}
