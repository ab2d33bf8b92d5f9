using Tuodi.Kernel;
using Tuodi.Office.Recognising;

namespace Tuodi.Office.Lists;

/// <summary>Gathers what comes up while rows are read: refusals, warnings, sums, unknown identities.</summary>
internal sealed class Collector
{
    /// <summary>Nobody reads more refusals; the number of all is kept.</summary>
    private const int RefusedMax = 10_000;
    private const int ExamplesMax = 20;
    private const int FoundMax = 60;

    private readonly Dictionary<string, int> _identities = new(StringComparer.Ordinal);
    private readonly List<RefusedRow> _refused = [];
    private readonly List<Spot> _zeros = [];
    private long _zerosCount;

    public long RowsRead { get; set; }

    public long RowsLeftOut { get; set; }

    public long RowsRefused { get; private set; }

    public ControlSums Sums { get; } = new();

    public IReadOnlyList<RefusedRow> Refused => _refused;

    public void Refuse(CellReader cells, Field field, string heading, Bilingual reason)
    {
        RowsRefused++;
        if (_refused.Count < RefusedMax)
        {
            var found = cells.Raw(field);
            var shown = found.Length > FoundMax ? $"{found[..FoundMax]}..." : found.ToString();
            _refused.Add(new RefusedRow(cells.SpotOf(field), heading, shown, reason));
        }
    }

    public void Take(CellReader cells, string? identity)
    {
        if (cells.EndsInZeros)
        {
            _zerosCount++;
            if (_zeros.Count < ExamplesMax)
            {
                _zeros.Add(cells.Spot);
            }
        }

        if (identity is not null)
        {
            _identities[identity] = _identities.GetValueOrDefault(identity) + 1;
        }
    }

    public Dictionary<string, int> UnknownIdentities(IdentityVocabulary vocabulary) =>
        _identities.Where(pair => vocabulary.FindAll(pair.Key).Unknown.Count > 0).ToDictionary(StringComparer.Ordinal);

    public IEnumerable<ListWarning> Warnings(long undecoded)
    {
        if (RowsRead == 0)
        {
            yield return new ListWarning(new("只有标题，没有数据行", "there are headings and no rows"), 1, []);
        }

        if (undecoded > 0)
        {
            yield return new ListWarning(
                new(
                    "有字符无法解码：请另存为 CSV UTF-8 或 XLSX",
                    "characters could not be decoded: save the list again as CSV UTF-8 or XLSX"
                ),
                undecoded,
                []
            );
        }

        // One rounded number in eleven passes its check digit by chance, so these are suspect where others were found.
        if (_zerosCount > 0 && _refused.Exists(row => row.Reason == Cells.IdentityNumber.Describe(Cells.IdentityFault.Rounded)))
        {
            yield return new ListWarning(
                new(
                    "身份证号末三位为 000，而同一清单中另有号码被舍入：请核对",
                    "identity numbers end in 000 in a list in which others were rounded: compare them"
                ),
                _zerosCount,
                _zeros
            );
        }

        foreach (var warning in Sums.Warnings())
        {
            yield return warning;
        }
    }
}
