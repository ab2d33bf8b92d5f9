using Tuodi.Kernel;
using Tuodi.Policies.Layers;
using Tuodi.Policies.Terms;
using Tuodi.Settlement.Results;

namespace Tuodi.Settlement.Explaining;

/// <summary>Writes the arithmetic of a row line by line: base, deductible, bands, adjustments, rounding, caps.</summary>
internal sealed class WorkWriter(Telling telling, LayerResult result, LayerWork work, Lines lines)
{
    private readonly Wording _words = telling.Words;
    private readonly TermSum _sums = telling.Sums(result);

    private Layer Layer => result.Layer;

    private Rule Rule => work.Row.Rule;

    public void Write()
    {
        if (Rule.PaysNothing)
        {
            lines.In(
                _words[
                    "此情形比例为 0%：不支付，不占起付线，也不计入累计",
                    "the rate is 0% here: nothing is paid, no deductible used up, nothing counted"
                ]
            );
            return;
        }

        Base();
        Deductible();
        new BandWriter(telling, result, work, _sums, lines).Write();
        Payment();
        new CapWriter(telling, work, _sums, lines).Write();
    }

    private void Base()
    {
        lines.In($"{_words["基数", "base"]} {Figures.Yuan(work.FullBase)}{_sums.Origin(Rule.Base)}");
        foreach (var use in work.BaseCaps.Where(use => telling.IsFull || use.Cut > Money.Zero))
        {
            var limit = use.Limit is { } most ? most.ToString() : _words["无", "none"];
            lines.In(
                _words[
                    $"计入基数以{CapWriter.Per(use.Cap.Per, _words)} {limit} 为限，此前已计 {use.Drawn}",
                    $"the base counts up to {limit} {CapWriter.Per(use.Cap.Per, _words)}, counted before {use.Drawn}"
                ]
            );
        }

        if (work.Base != work.FullBase)
        {
            lines.In($"{_words["计入基数", "the base that counts"]} {Figures.Yuan(work.Base)}");
        }

        if (Layer.Counts.Kind != CountingKind.Visit)
        {
            var period =
                Layer.Counts.Kind == CountingKind.Year
                    ? _words["本年累计基数", "bases of the year"]
                    : _words[$"近 {Layer.Counts.Months} 个月累计基数", $"bases of {Layer.Counts.Months} months"];
            lines.In(
                _words[
                    $"{period} {Figures.Yuan(work.BaseBefore)} + {Figures.Yuan(work.Base)} = {Figures.Yuan(work.BaseBefore + work.Base)}",
                    $"{period}: {Figures.Yuan(work.BaseBefore)} before + {Figures.Yuan(work.Base)} = {Figures.Yuan(work.BaseBefore + work.Base)}"
                ]
            );
        }
    }

    private void Deductible()
    {
        if (work.Deductible.Sign == 0)
        {
            if (telling.IsFull || TermSum.IsWorkedOut(Rule.Deductible.Amount))
            {
                lines.In(_words["无起付线", "no deductible"] + Origin());
            }

            return;
        }

        lines.In($"{_words["起付线", "deductible"]} {Figures.Yuan(work.Deductible)}{Origin()}");
        if (Layer.Counts.Kind != CountingKind.Visit)
        {
            OverInPeriod();
            return;
        }

        if (work.Borne != work.Deductible || Rule.Deductible.PerYear || Rule.Deductible.YearCeiling is not null)
        {
            Borne();
        }

        lines.In(
            $"{_words["超出起付线部分", "over the deductible"]} {Figures.Yuan(work.Base)} - {Figures.Yuan(work.Borne)} = {Figures.Yuan(work.Excess)}"
        );
    }

    private void OverInPeriod()
    {
        var before = Fraction.Max(Fraction.Zero, work.BaseBefore - work.Deductible);
        var after = Fraction.Max(Fraction.Zero, work.BaseBefore + work.Base - work.Deductible);
        lines.In(
            _words[
                $"累计超出起付线部分 {Figures.Yuan(after)}，此前已计 {Figures.Yuan(before)}，本次新增 {Figures.Yuan(work.Excess)}",
                $"over the deductible in the period {Figures.Yuan(after)}, counted before {Figures.Yuan(before)}, by this visit {Figures.Yuan(work.Excess)}"
            ]
        );
    }

    private void Borne()
    {
        var used = new Money(telling.Settled.Before.Layers[Layer.Index].Deductible);
        if (Rule.Deductible.PerYear || Rule.Deductible.YearCeiling is not null)
        {
            var ceiling = Rule.Deductible.YearCeiling is { } most and not NoneTerm
                ? _words[$"，年度以 {_sums.Of(most)} 为限", $", at most {_sums.Of(most)} a year"]
                : string.Empty;
            lines.In(_words[$"起付线本年此前已承担 {used}{ceiling}", $"deductible borne earlier this year {used}{ceiling}"]);
        }

        lines.In($"{_words["本次承担起付线", "this visit bears"]} {Figures.Yuan(work.Borne)}");
    }

    // Where the amount comes from: a share of a parameter, a case, an adjustment.
    private string Origin()
    {
        var written = Rule.Deductible.Amount;
        var text = _sums.Origin(written);
        var changes = work
            .Adjustments.Where(adjustment => adjustment.Target == AdjustmentTarget.Deductible)
            .Select(adjustment => AdjustmentText.Of(adjustment, telling, _sums))
            .ToList();
        if (changes.Count == 0)
        {
            return text;
        }

        var start = text.Length > 0 ? text : $" = {(written is NoneTerm ? _words["无", "none"] : _sums.Of(written))}";
        return $"{start}{_words["；", "; "]}{string.Join(_words["；", "; "], changes)}";
    }

    private void Payment()
    {
        var sum = work.Bands.Aggregate(Fraction.Zero, (so, band) => so + band.Gives);
        if (work.GivesBefore.Sign != 0)
        {
            lines.In(
                _words[
                    $"按累计应付 {Figures.Yuan(sum)} - 此前应付 {Figures.Yuan(work.GivesBefore)} = {Figures.Yuan(sum - work.GivesBefore)}",
                    $"due for the period {Figures.Yuan(sum)} - due before {Figures.Yuan(work.GivesBefore)} = {Figures.Yuan(sum - work.GivesBefore)}"
                ]
            );
        }
        else if (work.Bands.Count(band => band.Gives.Sign != 0) > 1)
        {
            lines.In(
                $"{_words["合计", "together"]} {string.Join(" + ", work.Bands.Where(band => band.Gives.Sign != 0).Select(band => Figures.Yuan(band.Gives)))} = {Figures.Yuan(sum)}"
            );
        }

        var so = sum - work.GivesBefore;
        foreach (var adjustment in work.Adjustments.Where(adjustment => adjustment.Target == AdjustmentTarget.Paid))
        {
            var factor = _sums.Value(adjustment.Operand);
            lines.In(
                $"{AdjustmentText.Of(adjustment, telling, _sums)}: {Figures.Yuan(so)} × {new Rate(factor)} = {Figures.Yuan(so * factor)}"
            );
            so *= factor;
        }

        if (so.Sign < 0)
        {
            lines.In(_words["低于零，按零计", "less than nothing counts as nothing"]);
        }

        if (work.Exact != Fraction.Of(work.Rounded.Fen))
        {
            lines.In($"{Figures.Yuan(work.Exact)} {Rounding()} = {work.Rounded}");
        }
    }

    private string Rounding()
    {
        var unit = Layer.Rounding.Unit switch
        {
            RoundingUnit.Jiao => _words["角", "jiao"],
            RoundingUnit.Yuan => _words["元", "yuan"],
            _ => _words["分", "fen"],
        };
        return Layer.Rounding.Mode switch
        {
            RoundingMode.Down => _words[$"舍去{unit}以下", $"rounded down to the {unit}"],
            RoundingMode.Up => _words[$"进位到{unit}", $"rounded up to the {unit}"],
            _ => _words[$"四舍五入到{unit}", $"rounded to the {unit}"],
        };
    }
}
