using Tuodi.Kernel;
using Tuodi.Policies.Conditions;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Reading;
using Tuodi.Policies.Yaml;
using Tuodi.Storage.Settling;

namespace Tuodi.Server.Gateway.Codes;

/// <summary>What the codes of the interface mean in the policy language (<c>data/interface/codes.yaml</c>). A code that is not there means nothing.</summary>
public sealed class CodeMaps
{
    /// <summary>The identity that 1101 shows for a category without a code of its own (地方扩展医疗救助对象人员).</summary>
    public const string LocalIdentity = "2360";

    private static readonly Shape Top = new(
        "code map",
        [
            new("visits", ValueKind.Values, "med_type: kind of visit"),
            new("schemes", ValueKind.Values, "insutype: insurance scheme"),
            new("levels", ValueKind.Values, "hosp_lv: level of the institution"),
            new("clearing", ValueKind.Values, "clr_type by med_type or kind of visit"),
            new("flags", ValueKind.Values, "flags of exp_content: way of referral"),
            new("filings", ValueKind.Values, "filings: way of referral"),
            new("identities", ValueKind.Values, "psn_idet_type: recipient category"),
            new("categories", ValueKind.Values, "recipient category: psn_idet_type"),
        ]
    );

    private readonly Dictionary<string, int> _visits;
    private readonly Dictionary<string, int> _schemes;
    private readonly Dictionary<string, int> _levels;
    private readonly Dictionary<string, int> _flags;
    private readonly Dictionary<string, int> _filings;
    private readonly Dictionary<string, string> _clearing;
    private readonly Dictionary<string, string> _identities;
    private readonly Dictionary<string, string> _categories;

    private CodeMaps(MapReader map, ProblemList problems)
    {
        _visits = Coded(map, "visits", CodeField.Visit, problems);
        _schemes = Coded(map, "schemes", CodeField.Scheme, problems);
        _levels = Coded(map, "levels", CodeField.Level, problems);
        _flags = Coded(map, "flags", CodeField.Referral, problems);
        _filings = Coded(map, "filings", CodeField.Referral, problems);
        _clearing = Texts(map, "clearing", problems);
        _identities = Texts(map, "identities", problems);
        _categories = Texts(map, "categories", problems);
    }

    /// <summary>Every identity code that means a category.</summary>
    public IEnumerable<KeyValuePair<string, string>> Identities => _identities;

    /// <summary>Every category that has an identity code.</summary>
    public IEnumerable<KeyValuePair<string, string>> Categories => _categories;

    /// <summary>Reads the file.</summary>
    /// <exception cref="ProblemException">It is missing or wrong.</exception>
    public static CodeMaps Read(string path)
    {
        var problems = new ProblemList();
        var maps = new CodeMaps(new MapReader(YamlFile.Read(path, path), Top, problems), problems);
        return problems.Problems.Count == 0 ? maps : throw new ProblemException(problems.Problems);
    }

    /// <summary>The kind of visit that a <c>med_type</c> means, as a number among the codes of policies; -1 when it is not known.</summary>
    public int VisitKind(string medType) => _visits.GetValueOrDefault(medType, -1);

    /// <summary>The kinds of care and the schemes in the words of policies, as the service takes them.</summary>
    public CareCodes Care() => new(Words(_visits, CodeField.Visit), Words(_schemes, CodeField.Scheme));

    /// <summary>The insurance scheme of an <c>insutype</c>; -1 when it is not known.</summary>
    public int Scheme(string insutype) => _schemes.GetValueOrDefault(insutype, -1);

    /// <summary>The level of a <c>hosp_lv</c>; -1 when it is not known.</summary>
    public int Level(string hospLv) => _levels.GetValueOrDefault(hospLv, -1);

    /// <summary>The way of referral that a flag of <c>exp_content</c> says; -1 when it says none.</summary>
    /// <param name="name">Such as <c>IPT_TYPE</c>.</param>
    /// <param name="value">Such as <c>3</c>.</param>
    public int ReferralByFlag(string name, string value) => _flags.GetValueOrDefault($"{name}={value}", -1);

    /// <summary>The way of referral that a filing gives, by transaction number or <c>biz_appy_type</c>; -1 when it gives none.</summary>
    public int ReferralByFiling(string filing) => _filings.GetValueOrDefault(filing, -1);

    /// <summary>The <c>clr_type</c> of a visit, or nothing when its <c>med_type</c> is not known.</summary>
    public string? Clearing(string medType)
    {
        if (_clearing.TryGetValue(medType, out var own))
        {
            return own;
        }

        var kind = VisitKind(medType);
        return kind < 0 ? null : _clearing.GetValueOrDefault(Policies.Conditions.Codes.Of(CodeField.Visit)[kind]);
    }

    /// <summary>The recipient category that a <c>psn_idet_type</c> or <c>mat_idet_code</c> means, or nothing.</summary>
    public string? Category(string identity) => _identities.GetValueOrDefault(identity);

    /// <summary>The <c>psn_idet_type</c> that shows a recipient category.</summary>
    public string Identity(string category) => _categories.GetValueOrDefault(category, LocalIdentity);

    private static Dictionary<string, string> Words(Dictionary<string, int> numbers, CodeField field) =>
        numbers.ToDictionary(pair => pair.Key, pair => Policies.Conditions.Codes.Of(field)[pair.Value], StringComparer.Ordinal);

    private static Dictionary<string, int> Coded(MapReader map, string key, CodeField field, ProblemList problems)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (code, word) in Entries(map, key, problems))
        {
            var number = Policies.Conditions.Codes.Find(field, word.Text);
            if (number < 0)
            {
                problems.Report(
                    word.Spot,
                    $"`{word.Text}` is no word of the policy language here",
                    $"Write one of {string.Join(", ", Policies.Conditions.Codes.Of(field))}."
                );
            }

            found[code] = number;
        }

        return found;
    }

    private static Dictionary<string, string> Texts(MapReader map, string key, ProblemList problems) =>
        Entries(map, key, problems).ToDictionary(entry => entry.Code, entry => entry.Word.Text, StringComparer.Ordinal);

    private static List<(string Code, YamlScalar Word)> Entries(MapReader map, string key, ProblemList problems)
    {
        map.Require(key, "Write `code: word` lines below it.");
        var found = new List<(string Code, YamlScalar Word)>();
        foreach (var entry in map.Map(key)?.Entries ?? [])
        {
            if (entry.Value is YamlScalar word)
            {
                found.Add((entry.Key.Text, word));
            }
            else
            {
                problems.Report(entry.Value.Spot, $"`{entry.Key.Text}` must be a single word", "Write `code: word`.");
            }
        }

        return found;
    }
}
