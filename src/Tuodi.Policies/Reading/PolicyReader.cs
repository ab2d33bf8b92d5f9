using Tuodi.Kernel;
using Tuodi.Policies.Checks;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Layers;
using Tuodi.Policies.Yaml;

namespace Tuodi.Policies.Reading;

/// <summary>Reads a document, with all that it extends, into a checked policy.</summary>
public static class PolicyReader
{
    private static readonly string[] Statuses = ["in force", "expired", "draft", "test"];

    /// <summary>Reads a chain of documents.</summary>
    /// <param name="chain">The documents, the most general first and the one that is read last.</param>
    /// <param name="refusesBounds">Whether a value that a parent's bound does not allow refuses the document; otherwise it is told as a finding.</param>
    /// <param name="isKept">Whether rules of a hash were checked before, and need not be again; such a policy has no findings.</param>
    /// <exception cref="ProblemException">Something in them is wrong; all that was found is told.</exception>
    public static Policy Read(IReadOnlyList<YamlMap> chain, bool refusesBounds = true, Func<string, bool>? isKept = null)
    {
        var files = chain.Select(document => document.Spot.File).ToList();
        var sources = new Dictionary<string, IReadOnlyDictionary<string, Source>>(StringComparer.Ordinal);
        var context = new ReadingContext { SourcesByFile = sources, Files = files };
        foreach (var document in chain)
        {
            sources[document.Spot.File] = CitationReader.Sources(document, context);
        }

        var merged = chain.Aggregate((parent, child) => DocumentMerge.Over(parent, child));
        var reader = new MapReader(merged, Shapes.Document, context);
        var header = DocumentHeader.Read(chain[^1], context);
        var policy = Assemble(reader, header, context);
        policy = policy with
        {
            Files = files,
            Text = TextOf(chain, reader),
            Bounds = [.. policy.Bounds.Where(bound => !Later(chain, bound.Spot.File, header.Effective))],
            Sources = [.. sources.Values.SelectMany(each => each.Values)],
            Hash = PolicyHash.Of(merged),
        };
        // What cannot be read is told first: checks of half a document would only repeat it.
        if (context.Problems.Count > 0)
        {
            throw new ProblemException([.. context.Problems.OrderBy(Order)]);
        }

        if (isKept?.Invoke(policy.Hash) == true)
        {
            return policy;
        }

        var findings = PolicyCheck.Of(policy);
        var errors = findings
            .Where(finding => finding.Severity == Severity.Error && (refusesBounds || finding.Kind != FindingKind.Bound))
            .Select(finding => finding.Problem)
            .OrderBy(Order)
            .ToList();
        return errors.Count == 0 ? policy with { Findings = findings } : throw new ProblemException(errors);
    }

    // A document that ended before a parent began is history: the bounds of that parent came after it.
    private static bool Later(IReadOnlyList<YamlMap> chain, string file, Period effective) =>
        chain.First(document => document.Spot.File == file)["effective"] is YamlScalar text
        && Dates.TryPeriod(text.Text, out var period)
        && period.From > effective.To;

    // What stands in an unread text of a parent holds here too; the nation's is the measure and not the place's own.
    private static TextRead TextOf(IReadOnlyList<YamlMap> chain, MapReader reader)
    {
        var words = Shapes.Document.Find("text")!.Words;
        var own = (TextRead)Math.Max(0, words.ToList().IndexOf(reader.Choice("text", words) ?? string.Empty));
        return chain
            .SkipLast(1)
            .Where(parent => parent["division"] is YamlScalar division && division.Text != AreaCode.Nation.Digits)
            .Select(parent => (TextRead)Math.Max(0, words.ToList().IndexOf((parent["text"] as YamlScalar)?.Text ?? string.Empty)))
            .Append(own)
            .Min();
    }

    private static (string File, int Line, int Column) Order(Problem problem) =>
        (problem.Spot.File, problem.Spot.Line, problem.Spot.Column);

    private static Policy Assemble(MapReader reader, DocumentHeader header, ReadingContext context)
    {
        // Names first: what follows refers to them.
        var categories = SideReader.Categories(reader, context);
        SideReader.Groups(reader, context);
        SideReader.Diseases(reader, context);
        SideReader.Facts(reader, context);
        SideReader.Funds(reader, context);
        var parameters = SideReader.Parameters(reader, context);
        var layerMaps = reader.MapOfMaps("layers").ToList();
        context.Layers.AddRange(layerMaps.Select(layer => layer.Name.Text));
        var layers = layerMaps
            .Select((layer, index) => LayerReader.Read(layer.Name.Text, index, layer.Map, context))
            .OfType<Layer>()
            .ToList();
        context.LayerFunds.AddRange(layers.Select(layer => layer.Fund.Key));
        return new Policy
        {
            Division = header.Division,
            Title = header.Title,
            Number = reader.Text("number"),
            Issuers = [.. reader.Scalars("issuers").Select(issuer => issuer.Text)],
            Issued = reader.Day("issued"),
            Notes = reader.Text("notes"),
            Hierarchy = reader.Choice("hierarchy", Shapes.Document.Find("hierarchy")!.Words),
            Effective = header.Effective,
            Status = header.Status,
            Checked = reader.Day("checked"),
            Files = [],
            Hash = string.Empty,
            Categories = categories,
            Parameters = parameters,
            Facts = [.. context.Facts.Select(fact => fact.Name)],
            Funds = context.Funds,
            Layers = layers,
            Accounts = context.Accounts,
            Premiums = PremiumReader.Read(reader, context),
            Bounds = BoundReader.Read(reader, context),
            Requirements = RequirementReader.Read(reader, context),
            Provisions = ProvisionReader.Read(reader, context),
            Sources = [],
            Cited = context.Cited,
            Unknowns = context.Unknowns,
        };
    }

    /// <summary>The status of that name.</summary>
    internal static DocumentStatus Status(string? text) =>
        text is null ? DocumentStatus.InForce : (DocumentStatus)Array.IndexOf(Statuses, text);

    /// <summary>The words for a document's status.</summary>
    internal static IReadOnlyList<string> StatusWords => Statuses;
}
