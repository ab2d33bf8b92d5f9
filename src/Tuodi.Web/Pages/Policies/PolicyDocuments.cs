using System.Collections.Concurrent;
using System.Globalization;
using Tuodi.Coverage.Jurisdictions;
using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Library;
using Tuodi.Settlement.Checks;
using Tuodi.Storage.Settling;
using Tuodi.Web.Hosting;

namespace Tuodi.Web.Pages.Policies;

/// <summary>The policy documents as pages read them (政策文件): one library for all requests, which reads each file once, as settling does, and what two persons put into force beside the files.</summary>
/// <param name="options">Where they are.</param>
/// <param name="rules">The rules by which the county is settled.</param>
public sealed class PolicyDocuments(ConsoleOptions options, PolicyShelf rules)
{
    /// <summary>What messages call a draft.</summary>
    public const string DraftName = "draft";

    private readonly Lock _gate = new();
    private readonly PolicyLibrary _library = new(options.Policies, options.Over);
    private readonly ConcurrentDictionary<string, CheckedDocument> _checked = new(StringComparer.Ordinal);
    private readonly Lazy<JurisdictionList> _known = new(() =>
        JurisdictionList.Read(
            Path.Combine(options.Home, "data", "jurisdictions", "jurisdictions.yaml"),
            "data/jurisdictions/jurisdictions.yaml"
        )
    );

    // Following every kind of person over all bills takes its time: pages that only read do not wait for it.
    private readonly Lock _checking = new();
    private readonly Lazy<DocumentCheck> _check = new(() => new DocumentCheck(new PolicyLibrary(options.Policies, options.Over)));

    /// <summary>The jurisdictions of which account is kept.</summary>
    public JurisdictionList Known => _known.Value;

    /// <summary>What a division is called in the register; nothing where it does not know it.</summary>
    public Bilingual? NameOf(string division) =>
        Known.Study.Concat(Known.Places).FirstOrDefault(each => each.Code.Digits == division)?.Name;

    /// <summary>A division by name and code, or by its code alone where the register does not know it.</summary>
    public string Named(string division, Language language) => NameOf(division) is { } name ? $"{name.In(language)} {division}" : division;

    /// <summary>The provinces of the register.</summary>
    public IReadOnlyList<Jurisdiction> Provinces => [.. _known.Value.Study.Where(each => each.IsProvince)];

    /// <summary>Every place that has documents or of which the register keeps account, in the order of the codes.</summary>
    /// <param name="day">The day on which documents are in force or over.</param>
    public IReadOnlyList<PlaceRow> Places(DateOnly day)
    {
        lock (_gate)
        {
            var named = _known
                .Value.Study.Concat(_known.Value.Places)
                .DistinctBy(each => each.Code)
                .ToDictionary(each => each.Code.Digits, each => each.Name, StringComparer.Ordinal);
            return
            [
                .. _library
                    .Divisions()
                    .Concat(rules.Activated.Select(each => each.Policy.Division.Digits))
                    .Concat(named.Keys)
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal)
                    .Select(Place),
            ];

            PlaceRow Place(string division) => PlaceRow.Of(division, named.GetValueOrDefault(division), () => Newest(division), day);
        }
    }

    /// <summary>The documents of a division that are or were in force, the newest first.</summary>
    /// <exception cref="ProblemException">One of them cannot be read.</exception>
    public IReadOnlyList<Policy> Of(string division)
    {
        lock (_gate)
        {
            return Newest(division);
        }
    }

    /// <summary>All documents that can be read, by division, the newest first.</summary>
    public IReadOnlyList<Policy> All() =>
        [.. Places(DateOnly.MaxValue).Where(row => row.Document is not null).SelectMany(row => Of(row.Division))];

    /// <summary>A document of a division by the name of its file, or nothing.</summary>
    /// <exception cref="ProblemException">It cannot be read.</exception>
    public Policy? Find(string division, string document) =>
        Of(division).FirstOrDefault(policy => PolicyAddress.Document(policy) == document);

    /// <summary>A document as it was written, or nothing.</summary>
    public string? Written(string division, string document)
    {
        lock (_gate)
        {
            var path = _library.FilesOf(division).FirstOrDefault(path => Path.GetFileNameWithoutExtension(path) == document);
            return path is null ? null : File.ReadAllText(path);
        }
    }

    /// <summary>What the checks find in a document that lies in a folder, which is kept once it was found.</summary>
    public CheckedDocument Checked(Policy policy) =>
        _checked.GetOrAdd(
            policy.Files[^1],
            file =>
            {
                lock (_checking)
                {
                    return _check.Value.Of(Path.GetFullPath(file), PolicyAddress.Short(file));
                }
            }
        );

    /// <summary>What the checks find in a document that lies in no folder, which is kept once it was found.</summary>
    /// <param name="proposal">The proposal with which it was handed in.</param>
    /// <param name="written">What it says.</param>
    public CheckedDocument Checked(long proposal, string written) =>
        _checked.GetOrAdd(ActivatedPolicy.NameOf(proposal), _ => Draft(written));

    /// <summary>What the checks find in a draft, of which nothing is kept.</summary>
    public CheckedDocument Draft(string text)
    {
        lock (_checking)
        {
            return _check.Value.OfDraft(text, DraftName);
        }
    }

    /// <summary>The proposal by which two persons put a document into force, so that it lies in no folder; else nothing.</summary>
    /// <param name="document">The name of the document.</param>
    public static long? ActivationOf(string document) =>
        document.StartsWith(ActivatedPolicy.Prefix, StringComparison.Ordinal)
        && long.TryParse(document.AsSpan(ActivatedPolicy.Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : null;

    // Of two that begin on one day the one that was approved last holds, as in settling.
    private List<Policy> Newest(string division) =>
        [
            .. rules
                .Activated.Where(each => each.Policy.Division.Digits == division)
                .Select(each => each.Policy)
                .Reverse()
                .Concat(_library.FilesOf(division).Select(_library.Load))
                .OrderByDescending(policy => policy.Effective.From),
        ];
}
