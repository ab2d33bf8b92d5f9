using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Reading;
using Tuodi.Policies.Yaml;

namespace Tuodi.Policies.Library;

/// <summary>The policy documents of a folder: one folder a division, several dated documents in it.</summary>
/// <remarks>A document is read when it is first asked for; former versions stay loadable beside those in force.</remarks>
public sealed class PolicyLibrary
{
    /// <summary>How many documents may extend one another.</summary>
    private const int ChainMax = 8;

    private readonly string _folder;
    private readonly string? _over;
    private readonly Func<string, bool>? _isKept;
    private readonly Dictionary<string, YamlMap> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Policy> _policies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Path, DocumentHeader Header)>> _divisions = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, DocumentBeside> _beside;
    private readonly ILookup<string, (string Path, DocumentHeader Header)> _besideOf;

    /// <summary>The documents under a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="over">A folder whose divisions stand in the place of those of the first, or nothing.</param>
    /// <param name="isKept">Whether rules of a hash were checked before, and need not be again; such a policy has no findings.</param>
    /// <param name="beside">Documents that lie in no folder, in the order in which they came: of two that begin on one day the later holds. Nothing else builds on them.</param>
    public PolicyLibrary(
        string folder,
        string? over = null,
        Func<string, bool>? isKept = null,
        IReadOnlyList<DocumentBeside>? beside = null
    )
    {
        _folder = folder;
        _over = over;
        _isKept = isKept;
        _beside = (beside ?? []).ToDictionary(each => each.Path, StringComparer.Ordinal);
        _besideOf = (beside ?? []).Reverse().ToLookup(each => each.Division, each => (each.Path, Header(each.Chain[^1])));
    }

    /// <summary>The paths of all documents, in order.</summary>
    public IReadOnlyList<string> Files() =>
        Directory.Exists(_folder)
            ? [.. Directory.EnumerateFiles(_folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)]
            : throw new ProblemException(
                new Problem(new Spot(_folder, 0, 0), "There is no such folder of policies", "Give the folder with --policies DIR.")
            );

    /// <summary>The policy in a file.</summary>
    public Policy Load(string path)
    {
        path = Located(path);
        if (!_policies.TryGetValue(path, out var policy))
        {
            policy = Named(path, PolicyReader.Read(Chain(path), isKept: _isKept));
            _policies.Add(path, policy);
        }

        return policy;
    }

    /// <summary>The policy of a draft that stands in no file. It may build on divisions, not on files: what it names is not looked for on the disk.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="ProblemException">It cannot be used.</exception>
    public Policy Draft(string text, string name) => PolicyReader.Read(DraftChain(text, name));

    /// <summary>What a draft says and what it builds on, the most general first; see <see cref="Draft"/>.</summary>
    /// <exception cref="ProblemException">It is not YAML, or what it builds on is not there.</exception>
    public IReadOnlyList<YamlMap> DraftChain(string text, string name) => Chain(YamlFile.Parse(text, name), null, null);

    /// <summary>The policy in a file under the parents that are in force on a day, not those of its own first day.</summary>
    /// <remarks>
    /// A local document stays as it is when the nation issues a new one; held against the nation's rule it has to be read with that. A value that a bound
    /// refuses is then what is looked for, and does not refuse the document.
    /// </remarks>
    public Policy LoadUnder(string path, DateOnly day) => Named(path, PolicyReader.Read(Chain(path, day), refusesBounds: false));

    /// <summary>Whether a division has a document in force on a day.</summary>
    public bool HasInForce(string division, DateOnly day) =>
        DocumentsOf(division).Exists(document => document.Header.Effective.Contains(day));

    /// <summary>The policy of a division in force on a day; of several the one that started last.</summary>
    public Policy InForce(string division, DateOnly day, Spot asked)
    {
        var documents = DocumentsOf(division);
        var found = documents
            .Where(document => document.Header.Effective.Contains(day))
            .OrderByDescending(document => document.Header.Effective.From)
            .ToList();
        if (found.Count > 0)
        {
            return Load(found[0].Path);
        }

        throw new ProblemException(
            documents.Count == 0
                ? new Problem(
                    asked,
                    new Bilingual($"没有区划 {division} 的政策文件", $"There is no policy for division {division}"),
                    new Bilingual(
                        $"相近的有 {string.Join("、", NearestDivisions.Of(division, Divisions()))}；或用 tuodi policy new {division} 起草。",
                        $"Near are {string.Join(", ", NearestDivisions.Of(division, Divisions()))}; or write one with `tuodi policy new {division}`."
                    )
                )
                : new Problem(
                    asked,
                    new Bilingual(
                        $"区划 {division} 在 {day:yyyy-MM-dd} 没有有效的政策",
                        $"No policy of division {division} is in force on {day:yyyy-MM-dd}"
                    ),
                    new Bilingual(
                        $"其文件的有效期为 {string.Join("、", documents.Select(document => document.Header.Effective))}。",
                        $"Its documents hold for {string.Join(", ", documents.Select(document => document.Header.Effective))}."
                    )
                )
        );
    }

    /// <summary>Of a division that has documents the one in force on a day, else the one that was or will be in force last.</summary>
    public Policy Latest(string division, DateOnly day)
    {
        var policies = FilesOf(division).Select(Load).OrderByDescending(policy => policy.Effective.From).ToList();
        return policies.Find(policy => policy.Effective.Contains(day)) ?? policies[0];
    }

    /// <summary>The divisions that have a document in force or expired.</summary>
    public IReadOnlyList<string> Divisions() =>
        [
            .. new[] { _over, _folder }
                .OfType<string>()
                .Where(Directory.Exists)
                .SelectMany(Directory.EnumerateDirectories)
                .Select(path => Path.GetFileName(path))
                .Concat(_beside.Values.Select(each => each.Division))
                .Where(name => AreaCode.TryParse(name, out _))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The documents of a division that may settle visits.</summary>
    public IReadOnlyList<string> FilesOf(string division) => [.. DocumentsOf(division).Select(document => document.Path)];

    /// <summary>Whether the policies of a division are those of the folder that stands over the first.</summary>
    public bool IsOver(string division) => _over is not null && Directory.Exists(Path.Combine(_over, division));

    private List<(string Path, DocumentHeader Header)> DocumentsOf(string division) => [.. _besideOf[division], .. FiledOf(division)];

    private List<(string Path, DocumentHeader Header)> FiledOf(string division)
    {
        if (_divisions.TryGetValue(division, out var known))
        {
            return known;
        }
        var over = _over is null ? null : Path.Combine(_over, division);
        var folder = over is not null && Directory.Exists(over) ? over : Path.Combine(_folder, division);
        var found = new List<(string, DocumentHeader)>();
        if (AreaCode.TryParse(division, out _) && Directory.Exists(folder))
        {
            foreach (var path in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
            {
                var header = Header(Document(path));
                if (header.Status is DocumentStatus.InForce or DocumentStatus.Expired)
                {
                    found.Add((Path.GetFullPath(path), header));
                }
            }
        }

        _divisions.Add(division, found);
        return found;
    }

    /// <summary>What a document says and what it builds on, the most general first.</summary>
    /// <param name="path">The document.</param>
    /// <param name="under">The day whose parents are taken; that on which the document comes into force when not given.</param>
    public IReadOnlyList<YamlMap> Chain(string path, DateOnly? under = null)
    {
        path = Located(path);
        return !_beside.TryGetValue(path, out var beside) ? Chain(Document(path), path, under)
            : under is null ? beside.Chain
            : Chain(beside.Chain[^1], null, under);
    }

    private string Located(string path) => _beside.ContainsKey(path) ? path : Path.GetFullPath(path);

    // What was kept without its file is called by its own name.
    private Policy Named(string path, Policy policy) => _beside.ContainsKey(path) ? policy with { Files = [path] } : policy;

    private static DocumentHeader Header(YamlMap document)
    {
        var context = new ReadingContext { SourcesByFile = new Dictionary<string, IReadOnlyDictionary<string, Source>>(), Files = [] };
        var header = DocumentHeader.Read(document, context);
        return context.Problems.Count == 0 ? header : throw new ProblemException(context.Problems);
    }

    private List<YamlMap> Chain(YamlMap document, string? at, DateOnly? under)
    {
        var chain = new List<YamlMap> { document };
        var day = under ?? EffectiveFrom(document);
        while (chain[^1]["extends"] is YamlScalar extends)
        {
            if (chain.Count >= ChainMax)
            {
                throw new ProblemException(
                    new Problem(
                        extends.Spot,
                        $"More than {ChainMax} documents extend one another",
                        "Look for a circle: a document may not extend itself."
                    )
                );
            }

            at = Parent(at, extends, day);
            chain.Add(Document(at));
        }

        chain.Reverse();
        return chain;
    }

    private string Parent(string? path, YamlScalar extends, DateOnly day)
    {
        if (!AreaCode.TryParse(extends.Text, out _))
        {
            if (path is null)
            {
                throw new ProblemException(
                    new Problem(
                        extends.Spot,
                        "A draft builds on a division, not on a file",
                        "Write a division code in quotes, such as \"100000\"."
                    )
                );
            }

            var file = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, extends.Text));
            return File.Exists(file)
                ? file
                : throw new ProblemException(
                    new Problem(
                        extends.Spot,
                        $"There is no document `{extends.Text}`",
                        "Write a division code, or a path relative to this file."
                    )
                );
        }

        var documents = FiledOf(extends.Text);
        if (documents.Count == 0)
        {
            throw new ProblemException(
                new Problem(
                    extends.Spot,
                    $"There is no policy for division {extends.Text}",
                    $"Near are {string.Join(", ", NearestDivisions.Of(extends.Text, Divisions()))}."
                )
            );
        }

        // A child may be older than its parent: then the earliest parent is the nearest.
        var fitting = documents
            .Where(document => document.Header.Effective.Contains(day))
            .OrderByDescending(document => document.Header.Effective.From);
        return fitting.Concat(documents.OrderBy(document => document.Header.Effective.From)).First().Path;
    }

    private static DateOnly EffectiveFrom(YamlMap document) =>
        document["effective"] is YamlScalar text && Dates.TryPeriod(text.Text, out var period) ? period.From : DateOnly.MinValue;

    private YamlMap Document(string path)
    {
        path = Path.GetFullPath(path);
        if (!_documents.TryGetValue(path, out var document))
        {
            document = YamlFile.Read(path, NameOf(path));
            _documents.Add(path, document);
        }

        return document;
    }

    // Messages name files as the user would: relative to the current folder where they lie below it.
    private static string NameOf(string path)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }
}
