using Tuodi.Kernel;
using Tuodi.Policies.Reading;
using Tuodi.Policies.Yaml;

namespace Tuodi.Legislation.Extracting.Words;

/// <summary>Reads the words out of <c>data/legislation/extract-words.yaml</c>.</summary>
internal sealed class WordBookReader
{
    private static readonly Dictionary<string, WordKind> Plain = new(StringComparer.Ordinal)
    {
        ["everyone"] = WordKind.Everyone,
        ["absent"] = WordKind.Absent,
        ["whole"] = WordKind.Whole,
        ["halved"] = WordKind.Halved,
        ["zero"] = WordKind.Zero,
        ["give"] = WordKind.Give,
        ["subsidise"] = WordKind.Subsidise,
        ["premium"] = WordKind.Premium,
        ["person_pays"] = WordKind.PersonPays,
        ["share"] = WordKind.Share,
        ["raise"] = WordKind.Raise,
        ["lower"] = WordKind.Lower,
        ["to"] = WordKind.To,
        ["from"] = WordKind.From,
        ["at_least"] = WordKind.AtLeast,
        ["at_most"] = WordKind.AtMost,
        ["about"] = WordKind.About,
        ["over"] = WordKind.Over,
        ["and_above"] = WordKind.AndAbove,
        ["up_to"] = WordKind.UpTo,
        ["part"] = WordKind.Part,
        ["range"] = WordKind.Range,
        ["income"] = WordKind.Income,
        ["living_standard"] = WordKind.LivingStandard,
        ["respectively"] = WordKind.Respectively,
        ["reference"] = WordKind.Reference,
        ["programme"] = WordKind.Programme,
        ["definition"] = WordKind.Definition,
        ["levels"] = WordKind.Level,
        ["ignore"] = WordKind.Ignore,
        ["lump"] = WordKind.Lump,
        ["funding"] = WordKind.Funding,
        ["uncapped"] = WordKind.Uncapped,
        ["each"] = WordKind.Each,
    };

    private readonly ProblemList _problems = new();
    private readonly List<Word> _words = [];
    private readonly List<string> _heads = [];
    private readonly List<string> _majorHeadings = [];

    private WordBookReader() { }

    /// <exception cref="ProblemException">The file is missing or says something that is no word list.</exception>
    public static (WordBook Words, IReadOnlyList<string> MajorHeadings) Read(YamlMap file)
    {
        var reader = new WordBookReader();
        reader._heads.AddRange(reader.Texts(file["heads"]));
        foreach (var (key, value) in file.Entries)
        {
            reader.Add(key, value);
        }

        return reader._problems.Problems.Count > 0
            ? throw new ProblemException(reader._problems.Problems)
            : (new WordBook(reader._words), reader._majorHeadings);
    }

    private void Add(YamlScalar key, YamlNode value)
    {
        if (Plain.TryGetValue(key.Text, out var kind))
        {
            _words.AddRange(Texts(value).Select(text => new Word(text, kind)));
            return;
        }

        switch (key.Text)
        {
            case "heads":
                break;
            case "major_headings":
                _majorHeadings.AddRange(Texts(value));
                break;
            case "recipients":
                EachOf(value, AddRecipients);
                break;
            case "short":
                EachOf(
                    value,
                    (name, words) => _words.AddRange(Texts(words).Select(w => new Word(w, WordKind.Short) { Category = name.Text }))
                );
                break;
            case "methods":
                EachOf(value, AddMethod);
                break;
            case "measures":
                EachOf(
                    value,
                    (name, words) => AddNamed<StandardMeasure>(name, words, (w, m) => new Word(w, WordKind.Measure) { Measure = m })
                );
                break;
            case "scopes":
                EachOf(value, (name, words) => AddNamed<CueScope>(name, words, (w, s) => new Word(w, WordKind.Scope) { Scope = s }));
                break;
            default:
                _problems.Report(
                    key.Spot,
                    new Bilingual($"“{key.Text}”不是词表", $"`{key.Text}` is no list of words"),
                    new Bilingual(
                        $"词表有 heads、recipients、short、methods、major_headings、measures、scopes、{string.Join('、', Plain.Keys)}。",
                        $"Lists are heads, recipients, short, methods, major_headings, measures, scopes, {string.Join(", ", Plain.Keys)}."
                    )
                );
                break;
        }
    }

    private void AddRecipients(YamlScalar category, YamlNode value)
    {
        if (value is not YamlMap map)
        {
            _problems.Report(
                value.Spot,
                new Bilingual("类别须为映射", "A category must be a map"),
                new Bilingual("请写出其 stems 和 words。", "Write its stems and words.")
            );
            return;
        }

        var names = Texts(map["stems"]).SelectMany(stem => _heads.Select(head => stem + head)).Concat(Texts(map["words"]));
        _words.AddRange(names.Select(name => new Word(name, WordKind.Recipient) { Category = category.Text }));
    }

    private void AddMethod(YamlScalar method, YamlNode value)
    {
        if (value is YamlMap map)
        {
            _words.AddRange(Texts(map["strong"]).Select(word => new Word(word, WordKind.StrongMethod) { Method = method.Text }));
            _words.AddRange(Texts(map["weak"]).Select(word => new Word(word, WordKind.WeakMethod) { Method = method.Text }));
        }
        else
        {
            _problems.Report(
                value.Spot,
                new Bilingual("救助方式须为映射", "A kind of help must be a map"),
                new Bilingual("请写出其 strong 和 weak 词语。", "Write its strong and weak words.")
            );
        }
    }

    private void AddNamed<T>(YamlScalar name, YamlNode words, Func<string, T, Word> make)
        where T : struct, Enum
    {
        if (Enum.TryParse<T>(name.Text.Replace("_", string.Empty, StringComparison.Ordinal), ignoreCase: true, out var meaning))
        {
            _words.AddRange(Texts(words).Select(word => make(word, meaning)));
        }
        else
        {
            _problems.Report(
                name.Spot,
                new Bilingual($"此处没有“{name.Text}”", $"`{name.Text}` is not known here"),
                new Bilingual(
                    $"请写以下之一：{string.Join('、', Enum.GetNames<T>()).ToLowerInvariant()}。",
                    $"Write one of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}."
                )
            );
        }
    }

    private void EachOf(YamlNode node, Action<YamlScalar, YamlNode> add)
    {
        if (node is not YamlMap map)
        {
            _problems.Report(
                node.Spot,
                new Bilingual("此处需要映射", "A map is needed here"),
                new Bilingual("请在下面写名称及其词语。", "Write names and their words below.")
            );
            return;
        }

        foreach (var (key, value) in map.Entries)
        {
            add(key, value);
        }
    }

    private IEnumerable<string> Texts(YamlNode? node) =>
        node switch
        {
            null => [],
            YamlScalar scalar => [scalar.Text],
            YamlList list => list.Items.OfType<YamlScalar>().Select(item => item.Text),
            _ => Refused(node.Spot),
        };

    private string[] Refused(Spot spot)
    {
        _problems.Report(
            spot,
            new Bilingual("此处需要词语列表", "A list of words is needed here"),
            new Bilingual("请写成 [a, b]。", "Write [a, b].")
        );
        return [];
    }
}
