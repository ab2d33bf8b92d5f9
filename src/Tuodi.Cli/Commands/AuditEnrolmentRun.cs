using System.Globalization;
using Tuodi.Kernel;
using Tuodi.Office.Enrolment;
using Tuodi.Office.Enrolment.Amounts;
using Tuodi.Office.Lists;
using Tuodi.Office.Missed;
using Tuodi.Office.Recognising;
using Tuodi.Policies.Rulebooks;
using Tuodi.Settlement.History;

namespace Tuodi.Cli.Commands;

/// <summary>Reads the files of an enrolment audit and works them out.</summary>
internal sealed class AuditEnrolmentRun
{
    private readonly AuditEnrolmentOptions _options;
    private readonly AuditProgress _progress;
    private readonly EnrolmentSettings _settings;

    /// <exception cref="ProblemException">An option or a data file cannot be used: told before a long reading, not after it.</exception>
    public AuditEnrolmentRun(AuditEnrolmentOptions options, AuditProgress progress)
    {
        (_options, _progress) = (options, progress);
        var folder = Path.Combine(Home.Folder("data"), "office");
        var tables = Path.Combine(folder, "enrolment");
        _settings = new EnrolmentSettings
        {
            Data = OfficeData.Load(folder, options.Words),
            Terms = IdentityTermsReader.Read(Path.Combine(tables, "terms.yaml"), "terms.yaml"),
            Shipped = options.Amounts is { } amounts ? Shipped(tables, amounts, options.Year) : null,
            District = options.District,
            Month = options.Month,
            Year = options.Year,
            Rules = options.Policy is null ? null : Rules(options),
        };
    }

    public IReadOnlyList<OfficeList> Read() =>
        EnrolmentFiles.Read(_settings.Data, _options.Files, _options.Previous, _options.Month, _progress);

    public EnrolmentReport Audit(IReadOnlyList<OfficeList> lists) => new EnrolmentAudit(_settings).Run(lists);

    private static Func<int, Rulebook> Rules(AuditEnrolmentOptions options)
    {
        var policyOn = NamedPolicy.Find(Home.Library(options.Policies), options.Policy!).On;
        var rulebooks = new PolicyRulebooks(policyOn, AuditPolicy.Supplied(options.Parameters));
        return year => rulebooks.On(new DateOnly(year, 1, 1));
    }

    private static AmountTable Shipped(string folder, string text, int? year)
    {
        if (!AreaCode.TryParse(text, out _))
        {
            return AmountTableReader.Read(text, text);
        }

        var known = ShippedAmounts.Known(folder).ToList();
        var wanted = year is { } said ? $"{text}-{said.ToString(CultureInfo.InvariantCulture)}" : null;
        var name = known.LastOrDefault(each => wanted is null ? each.StartsWith($"{text}-", StringComparison.Ordinal) : each == wanted);
        return name is null
            ? throw new ProblemException(
                new Problem(
                    new Spot("--amounts", 0, 0),
                    new Bilingual($"没有随附 {wanted ?? text} 的年度标准", $"No yearly table of {wanted ?? text} ships"),
                    new Bilingual(
                        $"随附的有 {string.Join("、", known)}；或在文件中给出本区的参保档次配置。",
                        $"There are {string.Join(", ", known)}; give the office's own list (参保档次配置) among the files."
                    )
                )
            )
            : ShippedAmounts.Read(folder, name);
    }
}
