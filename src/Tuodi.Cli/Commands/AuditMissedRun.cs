using System.Runtime.ExceptionServices;
using Tuodi.Kernel;
using Tuodi.Office.Auditing;
using Tuodi.Office.Identity;
using Tuodi.Office.Lists;
using Tuodi.Office.Missed;
using Tuodi.Office.Recognising;
using Tuodi.Office.Reports;
using Tuodi.Office.Rules;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Library;
using Tuodi.Policies.Rulebooks;

namespace Tuodi.Cli.Commands;

/// <summary>Reads the files of an audit and audits them.</summary>
internal sealed class AuditMissedRun
{
    private readonly AuditMissedOptions _options;
    private readonly AuditProgress _progress;
    private readonly OfficeData _data;
    private readonly VisitMapping _mapping;
    private readonly PolicyLibrary _library;
    private (PolicyChoice Choice, Func<DateOnly, Policy> On)? _policy;
    private readonly IReadOnlyList<Override> _supplied;
    private readonly OfficeRuleSet? _rules;

    /// <exception cref="ProblemException">An option or a data file cannot be used: told before a long reading, not after it.</exception>
    public AuditMissedRun(AuditMissedOptions options, AuditProgress progress)
    {
        (_options, _progress) = (options, progress);
        _library = Home.Library(options.Policies);
        _policy = options.Policy is { } named ? AuditPolicy.Named(_library, named) : null;
        _rules = options.Rules is { } rules ? OfficeRuleReader.Read(rules, rules) : null;
        var folder = Path.Combine(Home.Folder("data"), "office");
        _data = OfficeData.Load(folder, options.Words);
        (_mapping, _supplied) = AuditPolicy.WithAmounts(
            VisitMappingReader.Read(Path.Combine(folder, "visits.yaml"), "visits.yaml"),
            AuditPolicy.Supplied(options.Parameters)
        );
    }

    public OfficeFiles Read()
    {
        var files = _options
            .Files.Select(file => (file, (ListKind?)null))
            .Concat(_options.Rosters.Select(file => (file, (ListKind?)ListKind.Roster)));
        if (_options.Institutions is { } institutions)
        {
            files = files.Append((institutions, ListKind.Institutions));
        }

        return OfficeFiles.Read(_data, [.. files], _progress);
    }

    /// <summary>The policy to go by: the one that is named, or that of the place that the lists name.</summary>
    /// <exception cref="ProblemException">None is named and the lists do not tell one.</exception>
    public PolicyChoice ChoosePolicy(OfficeFiles files)
    {
        _policy ??= AuditPolicy.OfPlace(_library, PolicyPlace.Of(files.Settlements, _mapping.Places));
        return _policy.Value.Choice;
    }

    public AuditReport Audit(OfficeFiles files)
    {
        var policy = ChoosePolicy(files);
        var texts = new IdentityTexts(_data.Identities.FindAll);
        var roster = files.Roster is { } rows ? Roster.Of(rows, texts) : null;
        var settings = new AuditSettings
        {
            PolicyOn = _policy!.Value.On,
            Supplied = _supplied,
            Mapping = _mapping,
            Identities = texts,
            Roster = roster,
            Institutions = InstitutionBook.Of(files.Institutions, _mapping),
            MajorDiseases = files.MajorDiseases,
        };
        var rules = _rules is { } set
            ? RuleRun.Of(set, files.Settlements, row => roster?.Find(row.PersonId)?.Written, files.MajorDiseases)
            : null;
        var audit = new MissedAssistanceAudit(settings);
        return new AuditReport
        {
            Files = files,
            Policy = policy,
            Explain = audit.Explain,
            Result = Run(audit, files.Settlements),
            RosterProblems = roster?.Problems ?? [],
            Rules = rules?.Log,
            Remarks = rules is null ? [] : Remarks(files.Settlements, rules),
        };
    }

    private static Dictionary<Spot, string> Remarks(IReadOnlyList<SettlementRow> rows, RuleRun rules)
    {
        var remarks = new Dictionary<Spot, string>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (rules.Flags[i] is { IsExcluded: true } flag)
            {
                remarks[rows[i].Spot] = flag.Remark ?? flag.Code ?? string.Empty;
            }
        }

        return remarks;
    }

    // What a thread of many refuses is refused like anything else.
    private AuditResult Run(MissedAssistanceAudit audit, IReadOnlyList<SettlementRow> rows)
    {
        try
        {
            return audit.Run(rows, _progress.Audited);
        }
        catch (AggregateException error) when (error.Flatten().InnerExceptions[0] is ProblemException first)
        {
            ExceptionDispatchInfo.Throw(first);
            throw;
        }
    }
}
