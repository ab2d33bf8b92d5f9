using System.Runtime.ExceptionServices;
using Tuodi.Kernel;
using Tuodi.Office.Auditing;
using Tuodi.Office.Identity;
using Tuodi.Office.Lists;
using Tuodi.Office.Recognising;
using Tuodi.Office.Reports;
using Tuodi.Office.Rules;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Rulebooks;

namespace Tuodi.Office.Missed;

/// <summary>Audits an office's lists (应救未救核查), for whoever asks: a command or a page.</summary>
public sealed class MissedRun
{
    private readonly MissedSettings _settings;
    private readonly VisitMapping _mapping;
    private readonly IReadOnlyList<Override> _supplied;
    private (PolicyChoice Choice, Func<DateOnly, Policy> On)? _policy;

    /// <summary>An audit by some settings.</summary>
    /// <exception cref="ProblemException">A value or a data file cannot be used: told before a long reading, not after it.</exception>
    public MissedRun(MissedSettings settings)
    {
        _settings = settings;
        _policy = settings.Policy;
        Data = OfficeData.Load(settings.Folder, settings.Words);
        (_mapping, _supplied) = AuditPolicy.WithAmounts(
            VisitMappingReader.Read(Path.Combine(settings.Folder, "visits.yaml"), "visits.yaml"),
            AuditPolicy.Supplied(settings.Parameters)
        );
    }

    /// <summary>What headings and identities mean.</summary>
    public OfficeData Data { get; }

    /// <summary>The policy to go by: the one that was chosen, or that of the place that the lists name.</summary>
    /// <exception cref="ProblemException">None was chosen and the lists do not tell one.</exception>
    public PolicyChoice ChoosePolicy(OfficeFiles files)
    {
        _policy ??= AuditPolicy.OfPlace(_settings.Library, PolicyPlace.Of(files.Settlements, _mapping.Places), _settings.Today);
        return _policy.Value.Choice;
    }

    /// <summary>Works out what each settlement should have drawn.</summary>
    /// <param name="files">The lists.</param>
    /// <param name="progress">Told how many more persons are done; called by several threads.</param>
    /// <exception cref="ProblemException">The lists do not tell a policy, or a value that was supplied cannot be used.</exception>
    public AuditReport Audit(OfficeFiles files, Action<int>? progress)
    {
        var policy = ChoosePolicy(files);
        var texts = new IdentityTexts(Data.Identities.FindAll);
        var roster = files.Roster is { } rows ? Roster.Of(rows, texts) : null;
        var audit = new MissedAssistanceAudit(
            new AuditSettings
            {
                PolicyOn = _policy!.Value.On,
                Supplied = _supplied,
                Mapping = _mapping,
                Identities = texts,
                Roster = roster,
                Institutions = InstitutionBook.Of(files.Institutions, _mapping),
                MajorDiseases = files.MajorDiseases,
                Workers = _settings.Workers,
            }
        );
        var rules = _settings.Rules is { } set
            ? RuleRun.Of(set, files.Settlements, row => roster?.Find(row.PersonId)?.Written, files.MajorDiseases)
            : null;
        return new AuditReport
        {
            Files = files,
            Policy = policy,
            Explain = audit.Explain,
            Result = Run(audit, files.Settlements, progress),
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
    private static AuditResult Run(MissedAssistanceAudit audit, IReadOnlyList<SettlementRow> rows, Action<int>? progress)
    {
        try
        {
            return audit.Run(rows, progress);
        }
        catch (AggregateException error) when (error.Flatten().InnerExceptions[0] is ProblemException first)
        {
            ExceptionDispatchInfo.Throw(first);
            throw;
        }
    }
}
