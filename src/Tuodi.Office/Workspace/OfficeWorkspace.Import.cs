using System.Security.Cryptography;
using Dapper;
using Tuodi.Kernel;
using Tuodi.Office.Lists;
using Tuodi.Office.Missed;
using Tuodi.Office.Reports;

namespace Tuodi.Office.Workspace;

public sealed partial class OfficeWorkspace
{
    /// <summary>Takes lists in, all of them or none. Facts are updated; states, exclusions, accounts and payment marks are not touched. Lists that bring nothing new leave no trace.</summary>
    /// <param name="files">The files as they were understood.</param>
    /// <exception cref="ProblemException">No list is of a kind that the month uses, or one has no month, or has rows that are other persons' in the workspace.</exception>
    public IReadOnlyList<ListImport> Import(OfficeFiles files)
    {
        Check(files);
        return Write(
            () =>
            {
                var results = files.Lists.Where(list => Takes(list.Kind)).Select(list => Take(list, NameOf(list, files.Lists))).ToList();
                if (results.Any(IsChange))
                {
                    foreach (var period in Touched(files))
                    {
                        Match(period);
                    }
                }

                return results;
            },
            results => results.Any(IsChange)
        );
    }

    /// <summary>Whether the month of missed assistance has a use for a kind of list.</summary>
    public static bool Takes(ListKind kind) =>
        kind <= ListKind.MakeUp || kind is ListKind.Roster or ListKind.Institutions or ListKind.MajorDiseases;

    /// <summary>Refuses files that no workspace can take in, before one is made for them.</summary>
    /// <exception cref="ProblemException">The month uses no list among them, or nothing says the month of a list.</exception>
    public static void Check(OfficeFiles files)
    {
        var problems = files
            .Lists.Select(list => list.Settlements.FirstOrDefault(row => row.Period is null)?.Spot)
            .OfType<Spot>()
            .Select(spot => new Problem(
                spot,
                new Bilingual("无从得知此行的清算期", "Nothing says the clearing month (清算期) of the row"),
                new Bilingual("请用 --period 给出，如 --period 202506。", "Give it with --period, such as --period 202506.")
            ))
            .ToList();
        if (!files.Lists.Any(list => Takes(list.Kind)))
        {
            problems.AddRange(
                files.Lists.Select(list => new Problem(
                    new Spot(list.File, 0, 0),
                    new Bilingual(
                        $"这是{Words.Of(list.Kind).Chinese}，应救未救月度工作不用",
                        $"This is {Words.Of(list.Kind).English}, which the month of missed assistance does not use"
                    ),
                    new Bilingual(
                        "未导入任何内容；资助参保的清单用 tuodi audit enrolment 处理。",
                        "Nothing was imported; lists of enrolment are for `tuodi audit enrolment`."
                    )
                ))
            );
        }

        if (problems.Count > 0)
        {
            throw new ProblemException(problems);
        }
    }

    // A roster that holds always speaks of every month.
    private IEnumerable<string> Touched(OfficeFiles files) =>
        files.Roster?.Any(row => row.Month is null || row is not { From: null, To: null }) ?? false
            ? Periods()
            : files.Settlements.Select(row => row.Period).Concat(files.Roster?.Select(row => row.Month) ?? []).OfType<string>().Distinct();

    private static bool IsChange(ListImport result) => result.New + result.Updated > 0;

    // Two sheets of one file have two rows in one line.
    private static string NameOf(OfficeList list, IReadOnlyList<OfficeList> all)
    {
        var name = Path.GetFileName(list.File);
        return list.Sheet is { } sheet && all.Count(other => other.File == list.File) > 1 ? $"{name} [{sheet}]" : name;
    }

    private ListImport Take(OfficeList list, string file)
    {
        using var stream = File.OpenRead(list.File);
        var hash = Convert.ToHexStringLower(SHA256.HashData(stream));
        var before = _connection.ExecuteScalar<string?>(
            "SELECT MAX(at) FROM import WHERE sha256 = @hash AND file = @file",
            new { hash, file }
        );
        var kind = Words.Key(list.Kind);
        var id = _connection.ExecuteScalar<long>(
            """
            INSERT INTO import (file, kind, sha256, at, by, rows_new, rows_updated, rows_unchanged, rows_refused)
            VALUES (@file, @kind, @hash, @at, @by, 0, 0, 0, 0) RETURNING id
            """,
            new
            {
                file,
                kind,
                hash,
                at = Now(),
                by = _by,
            }
        );
        var refused = new List<RefusedRow>();
        var change = Rows(list, file, id, refused);
        var result = new ListImport(
            file,
            list.Kind,
            change.Fresh,
            change.Updated,
            change.Unchanged,
            list.RowsRefused + refused.Count,
            change.Absent,
            refused,
            before
        );
        _connection.Execute(
            "UPDATE import SET rows_new = @New, rows_updated = @Updated, rows_unchanged = @Unchanged, rows_refused = @RefusedCount WHERE id = @id",
            new
            {
                result.New,
                result.Updated,
                result.Unchanged,
                result.RefusedCount,
                id,
            }
        );
        foreach (var period in PeriodsOf(list))
        {
            Note(
                "import",
                period,
                detail: $"{kind}: new {result.New}, updated {result.Updated}, unchanged {result.Unchanged}, refused {result.RefusedCount}"
            );
        }

        return result;
    }

    private TableChange Rows(OfficeList list, string file, long id, List<RefusedRow> refused)
    {
        var keys = new RowKeys();
        switch (list.Kind)
        {
            case ListKind.Roster:
                var months = list.Roster.Select(row => row.Month ?? string.Empty).Distinct().ToList();
                var people = list.Roster.Select(row => (keys.Of(row), row));
                return ListTables.Roster.Take(_connection, id, file, "COALESCE(month, '') IN @months", new { months }, [.. people]);
            case ListKind.Institutions:
                var institutions = list.Institutions.Select(row => (keys.Of(row), row));
                return ListTables.Institutions.Take(_connection, id, file, "1", null, [.. institutions]);
            case ListKind.MajorDiseases:
                var diseases = list.MajorDiseases.Select(row => (keys.Of(row), row));
                return ListTables.MajorDiseases.Take(_connection, id, file, "1", null, [.. diseases]);
            default:
                var rows = new List<(string Key, SettlementRow Row)>(list.Settlements.Count);
                foreach (var row in list.Settlements)
                {
                    if (keys.Of(row, out var wrong) is { } key)
                    {
                        rows.Add((key, row));
                    }
                    else
                    {
                        refused.Add(new RefusedRow(row.Spot, "序号", row.Number ?? string.Empty, wrong!));
                    }
                }

                var scope = new { kind = Words.Key(list.Kind), periods = PeriodsOf(list) };
                return ListTables.Visits.Take(_connection, id, file, "kind = @kind AND period IN @periods", scope, rows);
        }
    }

    /// <summary>The months that a list is about; one nothing where it is about all of them.</summary>
    private static List<string?> PeriodsOf(OfficeList list)
    {
        var periods = list.Settlements.Select(row => row.Period).Distinct().ToList();
        return periods.Count > 0 ? periods : [null];
    }
}
