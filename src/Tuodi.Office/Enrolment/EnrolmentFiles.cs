using Tuodi.Kernel;
using Tuodi.Office.Lists;
using Tuodi.Office.Recognising;

namespace Tuodi.Office.Enrolment;

/// <summary>Reads the files of an enrolment audit.</summary>
public static class EnrolmentFiles
{
    /// <summary>Reads all files; one that cannot be understood refuses them all, and all such are told at once.</summary>
    /// <param name="data">What headings and identities mean.</param>
    /// <param name="files">The lists of the month, of any kind.</param>
    /// <param name="previous">Full lists of earlier months.</param>
    /// <param name="month">The month of a full list whose name does not say it.</param>
    /// <param name="progress">Is told how far it has come.</param>
    /// <exception cref="ProblemException">A file cannot be read or is given twice, or a full list has a row without number or identity.</exception>
    public static IReadOnlyList<OfficeList> Read(
        OfficeData data,
        IReadOnlyList<string> files,
        IReadOnlyList<string> previous,
        string? month,
        IProgress<ReadProgress>? progress = null
    )
    {
        var asked = files
            .Select(file => (file, new ReadOptions()))
            .Concat(previous.Select(file => (file, new ReadOptions { Kind = ListKind.Enrolment })));
        var problems = new List<Problem>();
        var lists = ListFiles.Read(data, [.. asked], problems, progress);
        if (problems.Count > 0)
        {
            throw new ProblemException(problems);
        }

        // The month is that of the one list that does not say its own; of two it cannot be told which is meant, and an earlier one has another.
        var named = files.ToHashSet(StringComparer.Ordinal);
        var open = lists.FindAll(list => named.Contains(list.File) && list.Kind == ListKind.Enrolment && list.Enrolments.All(HasNoMonth));
        return month is null || open.Count != 1
            ? lists
            : [.. lists.Select(list => ReferenceEquals(list, open[0]) ? Dated(list, month) : list)];
    }

    private static bool HasNoMonth(EnrolmentRow row) => row.Month is null;

    private static OfficeList Dated(OfficeList list, string month) =>
        list with
        {
            Month = month,
            Enrolments = [.. list.Enrolments.Select(row => row with { Month = month })],
        };
}
