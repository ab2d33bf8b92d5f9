using System.Globalization;
using System.Text.RegularExpressions;
using Tuodi.Kernel;
using Tuodi.Policies.Reading;
using Tuodi.Policies.Yaml;

namespace Tuodi.Legislation.Classification;

/// <summary>Reads the rules of classification from their data file.</summary>
internal sealed partial class RulesReader
{
    private static readonly Dictionary<string, RuleScope> Scopes = Enum.GetValues<RuleScope>()
        .ToDictionary(scope => scope.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    private static readonly string[] RuleKeys =
    [
        "value",
        "weight",
        "in",
        "with",
        "match",
        "unless",
        "unless-title",
        "model",
        "issuers-min",
        "share-min",
        "decides",
        "zh",
        "en",
    ];

    private readonly ProblemList _problems = new();
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);

    public static ClassificationRules Read(YamlMap file)
    {
        var reader = new RulesReader();
        foreach (var (name, pattern) in Entries(file["words"]))
        {
            reader._words[name.Text] = "(?:" + reader.Expand(Text(pattern)) + ")";
        }

        var subject = file["subject"] as YamlMap;
        var read = new Subject(
            reader.Pattern(subject?["names"], file),
            reader.Pattern(subject?["other-sense"], file),
            reader.Pattern(subject?["surely"], file)
        );
        var fields = Entries(file["fields"]).Select(entry => reader.Field(entry.Key, entry.Value)).ToList();
        return reader._problems.Problems.Count > 0
            ? throw new ProblemException(reader._problems.Problems)
            : new ClassificationRules(read, fields);
    }

    private LabelField Field(YamlScalar name, YamlNode node)
    {
        var map = node as YamlMap;
        var values = Texts(map?["values"]);
        var rules = (map?["rules"] as YamlList)?.Items.OfType<YamlMap>().Select(rule => Rule(rule, values)).ToList() ?? [];
        if (values.Count == 0 || rules.Count == 0)
        {
            _problems.Report(
                name.Spot,
                new Bilingual($"“{name.Text}”没有取值或没有规则", $"`{name.Text}` has no values or no rules"),
                new Bilingual("请给字段写出 values: [...] 和 rules: [...]。", "Give a field values: [...] and rules: [...].")
            );
        }

        var mixed = (map?["mixed"] as YamlScalar)?.Text;
        var otherwise = (map?["otherwise"] as YamlScalar)?.Text;
        var choice =
            mixed is not null ? FieldChoice.Mixed
            : otherwise is null ? FieldChoice.Set
            : FieldChoice.One;
        return new LabelField(name.Text, choice, otherwise ?? string.Empty, mixed, values, rules);
    }

    private LabelRule Rule(YamlMap map, IReadOnlyList<string> values)
    {
        foreach (var (key, _) in map.Entries.Where(entry => !RuleKeys.Contains(entry.Key.Text)))
        {
            _problems.Report(
                key.Spot,
                new Bilingual($"“{key.Text}”不是规则的键", $"`{key.Text}` is no key of a rule"),
                new Bilingual($"规则的键有 {string.Join('、', RuleKeys)}。", $"Its keys are {string.Join(", ", RuleKeys)}.")
            );
        }

        var value = Text(map["value"]);
        if (!values.Contains(value))
        {
            _problems.Report(
                map.Spot,
                new Bilingual($"“{value}”不是该字段的取值", $"`{value}` is none of the values of its field"),
                new Bilingual($"取值有 {string.Join('、', values)}。", $"Values are {string.Join(", ", values)}.")
            );
        }

        if (!Scopes.TryGetValue(map["in"] is null ? "assistance" : Text(map["in"]), out var scope))
        {
            _problems.Report(
                map["in"]!.Spot,
                new Bilingual("规则不能查找此处", "A rule cannot look there"),
                new Bilingual($"请写 in：{string.Join('、', Scopes.Keys)}。", $"Write in: {string.Join(", ", Scopes.Keys)}.")
            );
        }

        return new LabelRule
        {
            Value = value,
            Weight = Number(map["weight"], 3),
            Scope = scope,
            WithLead = map["with"] is not null,
            Match = [.. Texts(map["match"]).Select(text => Compile(text, map.Spot))],
            Unless = Optional(map["unless"]),
            UnlessTitle = Optional(map["unless-title"]),
            Models = Texts(map["model"]),
            IssuersMin = Number(map["issuers-min"], 0),
            ShareMin = Number(map["share-min"], 0),
            Decides = map["decides"] is not null,
            Why = new Bilingual(Text(map["zh"]), Text(map["en"])),
        };
    }

    private Regex Pattern(YamlNode? node, YamlMap file)
    {
        if (node is null)
        {
            _problems.Report(
                file.Spot,
                new Bilingual("没有写明主题", "The subject is not told"),
                new Bilingual("请写 subject:，其下为 names、other-sense 和 surely。", "Write subject: with names, other-sense and surely.")
            );
        }

        return Compile(Text(node), node?.Spot ?? file.Spot);
    }

    private Regex? Optional(YamlNode? node) => node is null ? null : Compile(Text(node), node.Spot);

    private Regex Compile(string pattern, Spot spot)
    {
        try
        {
            return new Regex(Expand(pattern), RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(2));
        }
        catch (ArgumentException error)
        {
            _problems.Report(
                spot,
                new Bilingual($"这不是表达式（{error.Message.TrimEnd('.')}）", $"This is no pattern: {error.Message.TrimEnd('.')}"),
                new Bilingual("请检查其括号。", "Check its brackets.")
            );
            return new Regex(".");
        }
    }

    /// <summary>A name in braces stands for the words listed under it.</summary>
    private string Expand(string pattern) =>
        WordName().Replace(pattern, match => _words.GetValueOrDefault(match.Groups[1].Value, match.Value));

    private int Number(YamlNode? node, int otherwise)
    {
        if (node is null)
        {
            return otherwise;
        }

        if (int.TryParse(Text(node), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        _problems.Report(
            node.Spot,
            new Bilingual("此处应为整数", "A whole number is expected here"),
            new Bilingual("请写数字。", "Write digits.")
        );
        return otherwise;
    }

    private static string Text(YamlNode? node) => (node as YamlScalar)?.Text ?? string.Empty;

    private static IReadOnlyList<string> Texts(YamlNode? node) =>
        node switch
        {
            YamlScalar scalar => [scalar.Text],
            YamlList list => [.. list.Items.OfType<YamlScalar>().Select(item => item.Text)],
            _ => [],
        };

    private static IEnumerable<YamlEntry> Entries(YamlNode? node) => (node as YamlMap)?.Entries ?? [];

    [GeneratedRegex(@"\{([a-z-]+)\}")]
    private static partial Regex WordName();
}
