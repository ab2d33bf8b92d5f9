using System.Text;
using Tuodi.Kernel;
using Tuodi.Office.Notices;
using Tuodi.Office.Reports;

namespace Tuodi.Cli.Commands;

/// <summary>Writes the notices of an audit into a folder: a file a person, named by a running number so that no name of a file tells who it is, and all in one.</summary>
internal static class NoticeFolder
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes them and says how many there are.</summary>
    public static int Write(string folder, AuditReport report, AuditTellingOptions options, Language language)
    {
        var page = new NoticePage(
            new NoticeOptions
            {
                Language = language,
                Office = options.Office,
                Contact = options.Contact,
                Day = Home.Today(),
            },
            report.Explain
        );
        var count = 0;
        NewFolder.Write(
            folder,
            into =>
            {
                var (start, end) = (NoticeDocument.Start(language), NoticeDocument.End);
                using var all = new StreamWriter(Path.Combine(into, "all.html"), append: false, Utf8);
                all.Write(start);
                foreach (var notice in Notice.Of(report))
                {
                    var html = page.Write(notice);
                    all.Write(html);
                    File.WriteAllText(Path.Combine(into, $"{notice.Number:0000}.html"), start + html + end, Utf8);
                    count++;
                }

                all.Write(end);
            }
        );
        return count;
    }
}
