using Tuodi.Kernel;
using Tuodi.Office.Lists;
using Tuodi.Office.Recognising;

namespace Tuodi.Office.Missed;

/// <summary>The files of an office's month as they were understood, and the rows of all of them by what they are.</summary>
public sealed class OfficeFiles
{
    internal OfficeFiles(IReadOnlyList<OfficeList> lists) => Lists = lists;

    /// <summary>The lists in the order of the files.</summary>
    public IReadOnlyList<OfficeList> Lists { get; }

    /// <summary>The settlements of all lists.</summary>
    public required IReadOnlyList<SettlementRow> Settlements { get; init; }

    /// <summary>The lines of all rosters, or nothing when no file is a roster: that nobody is a recipient is another thing.</summary>
    public required IReadOnlyList<RosterRow>? Roster { get; init; }

    /// <summary>The institutions.</summary>
    public required IReadOnlyList<InstitutionRow> Institutions { get; init; }

    /// <summary>The codes of major diseases that are on, in upper case.</summary>
    public required IReadOnlySet<string> MajorDiseases { get; init; }

    /// <summary>Reads all files; one that cannot be understood refuses them all, and all such are told at once.</summary>
    /// <param name="data">What headings and identities mean.</param>
    /// <param name="files">Each file with the kind that the user says it is, where the user does.</param>
    /// <param name="progress">Is told how far it has come.</param>
    /// <exception cref="ProblemException">A file cannot be read or is given twice, or there is no settlement in any.</exception>
    public static OfficeFiles Read(
        OfficeData data,
        IReadOnlyList<(string Path, ListKind? Kind)> files,
        IProgress<ReadProgress>? progress = null
    )
    {
        var result = ReadAny(data, files, null, progress);
        result.CheckSettlements();
        return result;
    }

    /// <summary>Refuses files without anything to audit.</summary>
    /// <exception cref="ProblemException">There is no settlement in any.</exception>
    public void CheckSettlements()
    {
        if (Settlements.Count == 0)
        {
            throw new ProblemException(
                new Problem(
                    new Spot(Lists[0].File, 0, 0),
                    new Bilingual(
                        "所给文件中没有可核查的结算",
                        $"There is no settlement in {(Lists.Count == 1 ? "the file" : "these files")} to audit"
                    ),
                    new Bilingual(
                        "请至少给出一份结算清单：区内明细、跨区明细、手工明细、未救助明细、应补应退明细。",
                        "Give at least one list of settlements: 区内明细, 跨区明细, 手工明细, 未救助明细, 应补应退明细."
                    )
                )
            );
        }
    }

    /// <summary>Reads all files, whether there is a settlement in them or not.</summary>
    /// <param name="data">What headings and identities mean.</param>
    /// <param name="files">Each file with the kind that the user says it is, where the user does.</param>
    /// <param name="month">The month of lists that do not say it (<c>202506</c>), where the user does.</param>
    /// <param name="progress">Is told how far it has come.</param>
    /// <exception cref="ProblemException">A file cannot be read or is given twice.</exception>
    public static OfficeFiles ReadAny(
        OfficeData data,
        IReadOnlyList<(string Path, ListKind? Kind)> files,
        string? month,
        IProgress<ReadProgress>? progress = null
    )
    {
        var problems = new List<Problem>();
        var options = files.Select(file => (file.Path, new ReadOptions { Kind = file.Kind, Month = month }));
        var lists = ListFiles.Read(data, [.. options], problems, progress);
        return problems.Count == 0 ? Of(lists) : throw new ProblemException(problems);
    }

    private static OfficeFiles Of(List<OfficeList> lists) =>
        new(lists)
        {
            Settlements = Joined(lists, list => list.Settlements),
            Roster = lists.Exists(list => list.Kind == ListKind.Roster) ? Joined(lists, list => list.Roster) : null,
            Institutions = Joined(lists, list => list.Institutions),
            MajorDiseases = lists
                .SelectMany(list => list.MajorDiseases)
                .Where(disease => disease.IsOn)
                .Select(disease => disease.Code)
                .ToHashSet(StringComparer.Ordinal),
        };

    // One list is most of a large month: it is not copied.
    private static IReadOnlyList<T> Joined<T>(List<OfficeList> lists, Func<OfficeList, IReadOnlyList<T>> rows)
    {
        var filled = lists.Select(rows).Where(each => each.Count > 0).ToList();
        return filled.Count == 1 ? filled[0] : [.. filled.SelectMany(each => each)];
    }
}
