using Tuodi.Kernel;
using Tuodi.Office.Recognising;

namespace Tuodi.Office.Lists;

/// <summary>Reads the lists of several files, so that all that is wrong with any is told at once.</summary>
internal static class ListFiles
{
    /// <summary>The lists of the files that can be understood, in order.</summary>
    /// <param name="data">What headings and identities mean.</param>
    /// <param name="files">Each file with what the user knows better.</param>
    /// <param name="problems">Takes what is wrong with the others.</param>
    /// <param name="progress">Is told how far it has come.</param>
    public static List<OfficeList> Read(
        OfficeData data,
        IReadOnlyList<(string Path, ReadOptions Options)> files,
        List<Problem> problems,
        IProgress<ReadProgress>? progress
    )
    {
        var lists = new List<OfficeList>();
        var reader = new ListReader(data);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, options) in files)
        {
            if (!seen.Add(Path.GetFullPath(path)))
            {
                problems.Add(
                    new Problem(
                        new Spot(path, 0, 0),
                        new Bilingual("同一文件给了两次", "The file is given twice"),
                        new Bilingual("每个文件写一次。", "Name each file once.")
                    )
                );
                continue;
            }

            try
            {
                lists.AddRange(reader.Read(path, options, progress));
            }
            catch (ProblemException error)
            {
                problems.AddRange(error.Problems);
            }
        }

        return lists;
    }
}
