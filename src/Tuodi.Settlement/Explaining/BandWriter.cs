using Tuodi.Kernel;
using Tuodi.Policies.Layers;
using Tuodi.Settlement.Results;

namespace Tuodi.Settlement.Explaining;

/// <summary>Writes what fell into each band and what it gave, with the rate before and after adjustments.</summary>
internal sealed class BandWriter(Telling telling, LayerResult result, LayerWork work, TermSum sums, Lines lines)
{
    private readonly Wording _words = telling.Words;

    private Rule Rule => work.Row.Rule;

    private bool IsBanded => Rule.Bands.Count > 1 || Rule.Bands.Any(band => band.To is not null || sums.Value(band.From).Sign > 0);

    public void Write()
    {
        if (IsBanded)
        {
            Edges();
        }

        foreach (var band in work.Bands.Where(band => telling.IsFull || band.Amount.Sign > 0))
        {
            lines.In(Band(band));
        }

        if (work.Bands.Count == 0)
        {
            lines.In(_words["不在任何分段之内", "in no band"]);
        }
    }

    // The same table pays differently by what its edges lie on, so it is said.
    private void Edges()
    {
        var on =
            Rule.Edges == Policies.Layers.Edges.Excess
                ? _words["超出起付线的金额", "the amount over the deductible"]
                : _words["金额本身", "the amount itself"];
        var how = Rule.Reached
            ? _words["全额按所达档次", "all of it at the band reached"]
            : _words["各段分别计算", "each part at its band"];
        var stretch = string.Empty;
        if (result.Layer.Counts.Kind != CountingKind.Visit)
        {
            var floor = Rule.Edges == Policies.Layers.Edges.Excess ? work.Deductible : Fraction.Zero;
            var from = Fraction.Max(Fraction.Zero, work.BaseBefore - floor);
            var to = Fraction.Max(Fraction.Zero, work.BaseBefore + work.Base - floor);
            stretch = _words[
                $"，本次自 {Figures.Yuan(from)} 至 {Figures.Yuan(to)}",
                $", this visit from {Figures.Yuan(from)} to {Figures.Yuan(to)}"
            ];
        }

        lines.In(_words[$"分段按{on}，{how}{stretch}", $"bands lie on {on}, {how}{stretch}"]);
    }

    private string Band(BandShare band)
    {
        var range = IsBanded ? $"  [{Figures.Yuan(band.From)} .. {(band.To is { } to ? Figures.Yuan(to) : string.Empty)}]" : string.Empty;
        return band.IsLump
            ? $"{_words["定额", "lump sum"]} {Figures.Yuan(band.Rate)}{_words["，以金额 ", ", at most the amount "]}{Figures.Yuan(band.Amount)}{_words[" 为限", string.Empty]} = {Figures.Yuan(band.Gives)}{range}"
            : $"{Figures.Yuan(band.Amount)} × {Rate(band)} = {Figures.Yuan(band.Gives)}{range}";
    }

    private string Rate(BandShare band)
    {
        var shown = new Rate(band.Rate).ToString();
        var written = Rule.Bands.FirstOrDefault(rule => sums.Value(rule.From) == band.From)?.Rate;
        if (band.Amount.Sign == 0 && written is not null)
        {
            return telling.Terms.Rate(written); // nothing fell into the band, so its rate was not worked out
        }

        var changes = work
            .Adjustments.Where(adjustment => adjustment.Target == AdjustmentTarget.Rate)
            .Select(adjustment => AdjustmentText.Of(adjustment, telling, sums))
            .ToList();
        if (written is null || changes.Count == 0)
        {
            return shown;
        }

        return $"{shown} [{new Rate(sums.Value(written))}{_words["；", "; "]}{string.Join(_words["；", "; "], changes)}]";
    }
}
