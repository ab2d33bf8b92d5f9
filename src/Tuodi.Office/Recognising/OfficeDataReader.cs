using Tuodi.Kernel;
using Tuodi.Office.Lists;
using Tuodi.Policies.Reading;
using Tuodi.Policies.Yaml;

namespace Tuodi.Office.Recognising;

/// <summary>Reads the data files of the office, one after the other, and tells all that is wrong in them at once.</summary>
internal sealed class OfficeDataReader
{
    private static readonly Dictionary<string, ListKind> KindNames = Enum.GetValues<ListKind>()
        .ToDictionary(kind => FieldNames.Write(kind.ToString(), '-'), StringComparer.Ordinal);

    private readonly ProblemList _problems = new();
    private readonly List<(string Written, Field Field, int Rank)> _headings = [];
    private readonly List<(string Written, string Category)> _identities = [];
    private readonly Dictionary<Field, Field> _repeated = [];
    private readonly Dictionary<ListKind, KindShape> _kinds = [];
    private readonly Dictionary<char, char> _variants = [];

    public void Add(YamlMap file)
    {
        foreach (var (key, value) in file.Entries)
        {
            switch (key.Text)
            {
                case "headings":
                    EachOf(value, AddHeadings);
                    break;
                case "repeated":
                    EachOf(value, AddRepeated);
                    break;
                case "kinds":
                    EachOf(value, AddKind);
                    break;
                case "variants":
                    AddVariants(value);
                    break;
                case "identities":
                    EachOf(value, (category, words) => _identities.AddRange(Texts(words).Select(word => (word.Text, category.Text))));
                    break;
                default:
                    Report(
                        key.Spot,
                        new($"“{key.Text}”不是词表文件的键", $"`{key.Text}` is no key of a data file"),
                        new(
                            "可用的键有 headings、repeated、kinds、variants、identities。",
                            "Its keys are headings, repeated, kinds, variants, identities."
                        )
                    );
                    break;
            }
        }
    }

    /// <exception cref="ProblemException">Something was wrong.</exception>
    public OfficeData Finish()
    {
        if (_problems.Problems.Count > 0)
        {
            throw new ProblemException(_problems.Problems);
        }

        var text = new HeadingText(_variants);
        return new OfficeData(new HeadingBook(_headings, _repeated, [.. _kinds.Values], text), new IdentityVocabulary(_identities, text));
    }

    private void AddHeadings(YamlScalar name, YamlNode words)
    {
        if (FieldOf(name) is { } field)
        {
            var rank = _headings.Count(heading => heading.Field == field);
            _headings.AddRange(Texts(words).Select((word, i) => (word.Text, field, rank + i)));
        }
    }

    private void AddRepeated(YamlScalar name, YamlNode second)
    {
        if (FieldOf(name) is { } field && Texts(second) is [var only] && FieldOf(only) is { } meaning)
        {
            _repeated[field] = meaning;
        }
    }

    private void AddKind(YamlScalar name, YamlNode value)
    {
        if (!KindNames.TryGetValue(name.Text, out var kind))
        {
            Report(
                name.Spot,
                new($"“{name.Text}”不是清单种类", $"`{name.Text}` is no kind of list"),
                new($"种类有 {string.Join("、", KindNames.Keys)}。", $"Kinds are {string.Join(", ", KindNames.Keys)}.")
            );
        }
        else if (value is not YamlMap map)
        {
            Report(
                value.Spot,
                new("清单种类应为键值表", "A kind must be a map"),
                new("请写 title、needs 和 usual。", "Write its title, needs and usual.")
            );
        }
        else
        {
            var title = map["title"] as YamlMap;
            _kinds[kind] = new KindShape(
                kind,
                new Bilingual((title?["zh"] as YamlScalar)?.Text ?? name.Text, (title?["en"] as YamlScalar)?.Text),
                [.. Texts(map["needs"]).Select(need => FieldsOf(need.Text.Split('|'), need.Spot))],
                Fields(map["usual"]),
                Fields(map["may"]),
                Fields(map["without"]),
                [.. Texts(map["words"]).Select(word => word.Text)],
                Implied(map["implied"])
            );
        }
    }

    private Dictionary<Field, string> Implied(YamlNode? node)
    {
        var implied = new Dictionary<Field, string>();
        EachOf(
            node,
            (name, identity) =>
            {
                if (FieldOf(name) is { } field && Texts(identity) is [var only])
                {
                    implied[field] = only.Text;
                }
            }
        );
        return implied;
    }

    private void AddVariants(YamlNode value)
    {
        foreach (var pair in Texts(value).SelectMany(text => text.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            if (pair.Length == 2)
            {
                _variants[pair[0]] = pair[1];
            }
            else
            {
                Report(
                    value.Spot,
                    new($"“{pair}”不是一对字", $"`{pair}` is no pair of characters"),
                    new(
                        "请连写繁体字和简体字，中间不留空格。",
                        "Write the traditional character and the simplified one, without a blank between them."
                    )
                );
            }
        }
    }

    private HashSet<Field> Fields(YamlNode? node) => node is null ? [] : [.. FieldsOf(Texts(node).Select(text => text.Text), node.Spot)];

    private List<Field> FieldsOf(IEnumerable<string> names, Spot spot) =>
        [.. names.Select(name => FieldOf(new YamlScalar(spot, name.Trim()))).OfType<Field>()];

    private Field? FieldOf(YamlScalar name)
    {
        if (FieldNames.TryFind(name.Text, out var field))
        {
            return field;
        }

        Report(
            name.Spot,
            new($"“{name.Text}”不是字段", $"`{name.Text}` is no field"),
            new($"字段有 {string.Join("、", FieldNames.All)}。", $"Fields are {string.Join(", ", FieldNames.All)}.")
        );
        return null;
    }

    private void EachOf(YamlNode? node, Action<YamlScalar, YamlNode> act)
    {
        if (node is YamlMap map)
        {
            foreach (var (key, value) in map.Entries)
            {
                act(key, value);
            }
        }
        else if (node is not null)
        {
            Report(
                node.Spot,
                new("此处应为键值表", "A map is expected here"),
                new("请在其下写名称和列表。", "Write names and lists below it.")
            );
        }
    }

    private IReadOnlyList<YamlScalar> Texts(YamlNode? node)
    {
        switch (node)
        {
            case null:
                return [];
            case YamlScalar scalar:
                return [scalar];
            case YamlList list when list.Items.All(item => item is YamlScalar):
                return [.. list.Items.Cast<YamlScalar>()];
            default:
                Report(
                    node.Spot,
                    new("此处应为文字或文字列表", "A text or a list of texts is expected here"),
                    new("请写 [甲, 乙]。", "Write [a, b].")
                );
                return [];
        }
    }

    private void Report(Spot spot, Bilingual wrong, Bilingual remedy) => _problems.Report(spot, wrong, remedy);
}
