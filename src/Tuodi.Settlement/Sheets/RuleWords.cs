using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Layers;
using Tuodi.Policies.Terms;
using Tuodi.Settlement.Explaining;

namespace Tuodi.Settlement.Sheets;

/// <summary>Says the parts of a row in words: base, deductible, rates, caps.</summary>
internal sealed class RuleWords(Policy policy, Language language, bool toCompare)
{
    private readonly Wording _words = new(language);
    private readonly TermWords _terms = new(policy, language, withValues: !toCompare);

    public IReadOnlyList<SheetCell> Cells(Rule rule)
    {
        var cells = new List<SheetCell>
        {
            new("base", _words["基数", "base"], Base(rule)),
            new("deductible", _words["起付线", "deductible"], Deductible(rule.Deductible)),
        };
        cells.Add(new SheetCell("rates", _words["比例", "rates"], Rates(rule)));
        cells.Add(new SheetCell("cap", _words["封顶线", "cap"], Caps(rule.Caps)));
        return cells;
    }

    private string Base(Rule rule) =>
        rule.BaseCaps.Count == 0
            ? _terms.Of(rule.Base)
            : $"{_terms.Of(rule.Base)}{_words["，以 ", ", up to "]}{Caps(rule.BaseCaps)}{_words[" 为限", string.Empty]}";

    private string Deductible(Deductible deductible)
    {
        if (deductible.Amount is NoneTerm or NumberTerm { Value.Sign: 0, Origin: null })
        {
            return _words["无", "none"];
        }

        var per = deductible.PerYear ? _words["（全年一次）", " (once over the year)"] : string.Empty;
        var ceiling = deductible.YearCeiling is { } most
            ? _words[$"，全年以 {_terms.Of(most)} 为限", $", at most {_terms.Of(most)} a year"]
            : string.Empty;
        return $"{_terms.Of(deductible.Amount)}{per}{ceiling}";
    }

    private string Rates(Rule rule)
    {
        if (rule.Bands is [{ From: NumberTerm { Value.Sign: 0 }, To: null } only])
        {
            return Band(only);
        }

        var bands = rule.Bands.Select(band =>
            $"{_terms.Of(band.From)} .. {(band.To is { } to ? _terms.Of(to) : string.Empty)}: {Band(band)}"
        );
        var on =
            rule.Edges == Edges.Excess
                ? _words["按超出起付线的金额", "on the amount over the deductible"]
                : _words["按金额本身", "on the amount itself"];
        var how = rule.Reached ? _words["全额按所达档次", "all of it at the band reached"] : _words["分段计算", "each part at its band"];
        return $"{string.Join(_words["；", "; "], bands)}{_words["（", " ("]}{on}{_words["，", ", "]}{how}{_words["）", ")"]}";
    }

    private string Band(Band band) =>
        band.IsLump ? _words[$"定额 {_terms.Of(band.Rate)}", $"lump sum {_terms.Of(band.Rate)}"] : _terms.Rate(band.Rate);

    private string Caps(IReadOnlyList<Cap> caps) =>
        caps.Count == 0 ? _words["无", "none"] : string.Join(_words["；", "; "], caps.Select(Cap));

    private string Cap(Cap cap)
    {
        var amount = _terms.Of(cap.Amount);
        if (cap.Account < 0)
        {
            return $"{CapWriter.Per(cap.Per, _words)} {amount}";
        }

        var name = policy.Accounts[cap.Account].Name;
        var shared = policy.Layers.Any(layer => layer.Key == name)
            ? string.Empty
            : _words[$"（共用额度：{_words.Prose(name)}）", $" (shared: {name})"];
        return $"{CapWriter.Per(cap.Per, _words)} {amount}{shared}";
    }
}
