using Tuodi.Kernel;
using Tuodi.Office.Lists;
using Tuodi.Office.Missed;
using Tuodi.Office.Reports;
using Tuodi.Office.Rules;

namespace Tuodi.Cli.Commands;

/// <summary>An audit as the command was asked for it.</summary>
internal sealed class AuditMissedRun
{
    private readonly AuditMissedOptions _options;
    private readonly AuditProgress _progress;
    private readonly MissedRun _run;

    /// <exception cref="ProblemException">An option or a data file cannot be used: told before a long reading, not after it.</exception>
    public AuditMissedRun(AuditMissedOptions options, AuditProgress progress)
    {
        (_options, _progress) = (options, progress);
        var library = Home.Library(options.Policies);
        _run = new MissedRun(
            new MissedSettings
            {
                Folder = Path.Combine(Home.Folder("data"), "office"),
                Library = library,
                Today = Home.Today(),
                Policy = options.Policy is { } named ? NamedPolicy.Find(library, named) : null,
                Parameters = options.Parameters,
                Rules = options.Rules is { } rules ? OfficeRuleReader.Read(rules, rules) : null,
                Words = options.Words,
            }
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

        return OfficeFiles.Read(_run.Data, [.. files], _progress);
    }

    /// <inheritdoc cref="MissedRun.ChoosePolicy"/>
    public PolicyChoice ChoosePolicy(OfficeFiles files) => _run.ChoosePolicy(files);

    public AuditReport Audit(OfficeFiles files) => _run.Audit(files, _progress.Audited);
}
