using System.Security.Cryptography;
using Tuodi.Kernel;
using Tuodi.Legislation.Texts;

namespace Tuodi.Legislation.Importing;

/// <summary>Reads a file with a legal text: TXT, HTML or DOCX, told by what is in it and not by its name.</summary>
public static class TextFile
{
    /// <summary>The longest Chinese code has a third of a megabyte; what is ten times as long is not one text.</summary>
    private const int TextBytesMax = 4 * 1024 * 1024;

    private const int FileBytesMax = 64 * 1024 * 1024;

    /// <summary>Reads a file and finds the structure of its text.</summary>
    /// <exception cref="ProblemException">It is missing, empty, too large, of a form that is not read, or has no Chinese text.</exception>
    public static LegalText Read(string path) => LegalTextReader.Read(path, Open(path).Lines);

    /// <summary>Reads many files, by name without ending; what cannot be read is told beside the rest.</summary>
    public static (IReadOnlyList<KeyValuePair<string, LegalText>> Texts, IReadOnlyList<Problem> Problems) ReadAll(IEnumerable<string> paths)
    {
        var read = paths
            .ToArray()
            .AsParallel()
            .AsOrdered()
            .Select(path =>
            {
                try
                {
                    return (Id: Path.GetFileNameWithoutExtension(path), Text: Read(path), Problems: (IReadOnlyList<Problem>)[]);
                }
                catch (ProblemException error)
                {
                    return (Id: string.Empty, Text: null!, error.Problems);
                }
            })
            .ToList();
        return (
            [.. read.Where(each => each.Problems.Count == 0).Select(each => KeyValuePair.Create(each.Id, each.Text))],
            [.. read.SelectMany(each => each.Problems)]
        );
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="ProblemException">It is missing, too large, or of a form that is not read.</exception>
    public static SourceFile Open(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            throw Refuse(path, new Bilingual("没有这个文件", "There is no such file"), new Bilingual("请检查路径。", "Check the path."));
        }

        if (file.Length > FileBytesMax)
        {
            throw TooLarge(path, file.Length);
        }

        return Of(path, File.ReadAllBytes(path));
    }

    /// <summary>Reads a file that is at hand, such as one that was sent.</summary>
    /// <param name="name">What messages call it.</param>
    /// <param name="bytes">What is in it.</param>
    /// <exception cref="ProblemException">It is too large, or of a form that is not read.</exception>
    public static SourceFile Of(string name, byte[] bytes) =>
        new(name, Convert.ToHexStringLower(SHA256.HashData(bytes)), LinesOf(name, bytes));

    private static IReadOnlyList<string> LinesOf(string path, byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith("%PDF"u8))
        {
            throw Refuse(
                path,
                new Bilingual("不读取 PDF", "PDF is not read"),
                new Bilingual(
                    "请打开后把文字另存为 TXT 或 DOCX；扫描件须先识别文字。确认之前请与原页核对数字。",
                    "Open it and save its text as TXT or DOCX; a scan needs text recognition first. Compare the numbers with the page before you confirm them."
                )
            );
        }

        if (bytes.AsSpan().StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]))
        {
            throw Refuse(
                path,
                new Bilingual("不读取旧的 DOC 格式", "The old DOC form is not read"),
                new Bilingual("请打开后另存为 .docx。", "Open it, choose 另存为 (save as), and save it as .docx.")
            );
        }

        if (bytes.AsSpan().StartsWith("PK\u0003\u0004"u8))
        {
            return WordDocument.Lines(path, bytes);
        }

        if (bytes.Length > TextBytesMax)
        {
            throw TooLarge(path, bytes.Length);
        }

        var text =
            TextEncoding.Decode(bytes)
            ?? throw Refuse(
                path,
                new Bilingual("文件不是 UTF-8、UTF-16 或 GB18030 的文本", "The file is no text in UTF-8, UTF-16 or GB18030"),
                new Bilingual("请另存为 UTF-8 的 TXT，或给出 HTML、DOCX。", "Save it as TXT in UTF-8, or give HTML or DOCX.")
            );
        return WebPage.IsOne(text) ? WebPage.Lines(text) : text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r');
    }

    private static ProblemException TooLarge(string path, long bytes) =>
        Refuse(
            path,
            new Bilingual(
                $"文件有 {bytes:N0} 字节；一个文本不超过 {TextBytesMax:N0} 字节",
                $"The file has {bytes:N0} bytes; a single text has no more than {TextBytesMax:N0}"
            ),
            new Bilingual("请一个文件放一个文本；汇编请按标题拆开。", "Give one text a file; split a collection at its titles.")
        );

    private static ProblemException Refuse(string path, Bilingual wrong, Bilingual remedy) =>
        new(new Problem(new Spot(path, 0, 0), wrong, remedy));
}
