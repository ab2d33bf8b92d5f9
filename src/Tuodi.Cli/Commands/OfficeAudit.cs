using Tuodi.Office.Reports;
using Tuodi.Office.Workspace;

namespace Tuodi.Cli.Commands;

/// <summary>An audit of what a workspace holds of a month; what is not asked for is as it was asked for last.</summary>
internal sealed class OfficeAudit
{
    private const string PolicySetting = "policy";
    private const string ParametersSetting = "parameters";
    private const string WordsSetting = "words";

    private readonly OfficeWorkspace _workspace;
    private readonly string _period;
    private readonly AuditMissedOptions _options;
    private readonly AuditMissedRun _run;
    private AuditReport? _whole;

    public OfficeAudit(OfficeWorkspace workspace, string period, AuditMissedOptions asked, AuditProgress progress)
    {
        (_workspace, _period) = (workspace, period);
        _options = asked with
        {
            Policy =
                asked.Policy is { } file && File.Exists(file) ? Path.GetFullPath(file) : asked.Policy ?? workspace.Setting(PolicySetting),
            Parameters = asked.Parameters.Count > 0 ? asked.Parameters : Lines(ParametersSetting),
            Words = asked.Words.Count > 0 ? [.. asked.Words.Select(Path.GetFullPath)] : Lines(WordsSetting),
        };
        _run = new AuditMissedRun(_options, progress);
    }

    /// <summary>Audits, and tells of the month alone: the earlier ones only led up to it.</summary>
    public AuditReport Run()
    {
        var whole = _whole = _run.Audit(_workspace.AuditFiles(_period));
        var people = whole.Result.People.ToDictionary(person => person.PersonId, StringComparer.Ordinal);
        return whole with
        {
            Explain = (person, visit) => whole.Explain(people[person.PersonId], visit),
            Result = _workspace.OfPeriod(_period, whole.Result),
            Remarks = _workspace
                .Visits(_period, new VisitFilter { IsExcluded = true })
                .ToDictionary(visit => visit.Row.Spot, visit => visit.Remark ?? string.Empty),
        };
    }

    /// <summary>Keeps the figures of the run with the rows, and what was asked for.</summary>
    public void Keep()
    {
        _workspace.StoreAudit(_period, _whole!.Result);
        Remember(PolicySetting, _options.Policy);
        Remember(ParametersSetting, string.Join('\n', _options.Parameters));
        Remember(WordsSetting, string.Join('\n', _options.Words));
    }

    private IReadOnlyList<string> Lines(string setting) => _workspace.Setting(setting)?.Split('\n') ?? [];

    private void Remember(string setting, string? value)
    {
        if (value is { Length: > 0 })
        {
            _workspace.Set(setting, value);
        }
    }
}
