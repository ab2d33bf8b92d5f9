using System.Globalization;
using Dapper;
using Tuodi.Kernel;
using Tuodi.Office.Auditing;
using Tuodi.Office.Lists;
using Tuodi.Office.Missed;
using Tuodi.Office.Reports;

namespace Tuodi.Office.Workspace;

public sealed partial class OfficeWorkspace
{
    /// <summary>What an audit of a month goes by: its rows and, because deductibles and caps accumulate, the earlier ones of the years in which its visits fall; all rosters.</summary>
    /// <param name="period">The clearing month.</param>
    public OfficeFiles AuditFiles(string period)
    {
        var visits = Between(FirstPeriod(period), period, []);
        var roster = RosterRows();
        return new OfficeFiles([])
        {
            Settlements = [.. visits.Select(visit => visit.Period == period ? visit.Row : Earlier(visit))],
            Roster = roster.Count > 0 ? roster : null,
            Institutions = Institutions(),
            MajorDiseases = MajorDiseases(),
        };
    }

    /// <summary>Keeps what an audit found of the rows of a month, in place of what an earlier one found.</summary>
    /// <param name="period">The clearing month.</param>
    /// <param name="result">The result over <see cref="AuditFiles"/>.</param>
    /// <returns>How many rows have a verdict.</returns>
    public int StoreAudit(string period, AuditResult result) =>
        Write(() =>
        {
            var ids = Visits(period).ToDictionary(visit => visit.Row.Spot, visit => (visit.Id, visit.Row.Kind));
            _connection.Execute("DELETE FROM audited WHERE visit_id IN (SELECT id FROM visit WHERE period = @period)", new { period });
            var stored = 0;
            foreach (var person in result.People)
            {
                foreach (var visit in person.Visits)
                {
                    var findings = person.Findings.Where(finding => ReferenceEquals(finding.Visit, visit)).ToList();
                    var rows = visit.AlsoIn.Prepend(visit.Row.Spot).Where(ids.ContainsKey).Select(spot => ids[spot]);
                    stored += _connection.Execute(
                        StoreSql,
                        rows.GroupBy(row => row.Kind).SelectMany(kind => kind.Select((row, i) => Stored(row.Id, i == 0, visit, findings)))
                    );
                }
            }

            Note("audit", period, detail: string.Create(CultureInfo.InvariantCulture, $"rows {stored}"));
            return stored;
        });

    /// <summary>The part of a result that is about a month's own rows; the earlier ones only led up to them.</summary>
    public AuditResult OfPeriod(string period, AuditResult result)
    {
        var own = Visits(period).Select(visit => visit.Row.Spot).ToHashSet();
        var people = new List<AuditedPerson>();
        foreach (var person in result.People)
        {
            var visits = person.Visits.Where(visit => own.Contains(visit.Row.Spot) || visit.AlsoIn.Any(own.Contains)).ToList();
            if (visits.Count > 0)
            {
                people.Add(
                    new AuditedPerson
                    {
                        PersonId = person.PersonId,
                        Status = person.Status,
                        Visits = visits,
                        Findings = [.. person.Findings.Where(finding => visits.Contains(finding.Visit))],
                    }
                );
            }
        }

        return new AuditResult
        {
            People = people,
            Unknown = result.Unknown,
            Rows = own.Count,
        };
    }

    private const string StoreSql = """
        INSERT OR REPLACE INTO audited (visit_id, is_first, verdict, assistance_due, assistance_paid, second_due, second_paid, difference,
          reason_zh, reason_en, article_zh, article_en, missing)
        VALUES (@Id, @IsFirst, @Verdict, @Due, @Paid, @SecondDue, @SecondPaid, @Difference, @ReasonZh, @ReasonEn, @ArticleZh, @ArticleEn, @Missing)
        """;

    private static object Stored(long id, bool isFirst, AuditedVisit visit, List<Finding> findings) =>
        new
        {
            Id = id,
            IsFirst = isFirst,
            Verdict = Words.Key(visit.Verdict),
            Due = visit.Assistance.Computed?.Fen,
            Paid = visit.Assistance.Paid?.Fen,
            SecondDue = visit.SecondRound.Computed?.Fen,
            SecondPaid = visit.SecondRound.Paid?.Fen,
            Difference = visit.Difference.Fen,
            ReasonZh = Reasons(findings, Language.Chinese),
            ReasonEn = Reasons(findings, Language.English),
            ArticleZh = findings.Select(finding => Articles.Of(finding, Language.Chinese)).FirstOrDefault(article => article is not null),
            ArticleEn = findings.Select(finding => Articles.Of(finding, Language.English)).FirstOrDefault(article => article is not null),
            Missing = findings.Select(finding => finding.Missing).FirstOrDefault(missing => missing is not null),
        };

    private static string? Reasons(List<Finding> findings, Language language) =>
        findings.Count == 0
            ? null
            : string.Join(
                language == Language.Chinese ? "；" : "; ",
                findings.SelectMany(finding => finding.Reasons).Select(reason => reason.Text.In(language)).Distinct()
            );

    // A visit may have been cleared in the year after it: then that year's other visits come before it.
    private string FirstPeriod(string period)
    {
        var first = Visits(period)
            .Select(visit => visit.Row.Settled ?? visit.Row.Discharged ?? visit.Row.Admitted)
            .Select(day => day?.Year.ToString("0000", CultureInfo.InvariantCulture))
            .OfType<string>()
            .Append(period[..4])
            .Min(StringComparer.Ordinal);
        return first + "01";
    }

    // Lists of every month may bear one name; a place must tell them apart.
    private static SettlementRow Earlier(WorkspaceVisit visit) =>
        visit.Row with
        {
            Spot = visit.Row.Spot with { File = $"{visit.Period} {visit.Row.Spot.File}" },
        };

    private List<InstitutionRow> Institutions() =>
        Read(() =>
            _connection
                .Query<(string File, long Line, string? Name, string? Code, string? Level, string? Division, string? Class)>(
                    "SELECT file, line, name, code, level, division, class FROM institution ORDER BY id"
                )
                .Select(row => new InstitutionRow(
                    new Spot(row.File, (int)row.Line, 1),
                    row.Name,
                    row.Code,
                    row.Level,
                    row.Division,
                    row.Class
                ))
                .ToList()
        );
}
