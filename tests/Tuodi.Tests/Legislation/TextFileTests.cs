using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Tuodi.Kernel;
using Tuodi.Legislation.Importing;
using Tuodi.Tests.Reference;

namespace Tuodi.Tests.Legislation;

public sealed class TextFileTests : IDisposable
{
    private const string Sample = "某市医疗救助办法\n第一条 特困人员按照100%的比例给予救助。\n第二条 施行。\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("GB18030")]
    public void A_text_is_read_in_the_encodings_that_offices_use(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(name);

        var text = TextFile.Read(Write("a.txt", [.. encoding.GetPreamble(), .. encoding.GetBytes(Sample)]));

        text.Title.ShouldBe("某市医疗救助办法");
        text.Clauses.Count.ShouldBe(2);
    }

    [Fact]
    public void A_web_page_is_read_without_its_frame()
    {
        var text = TextFile.Read(
            _folder.Write(
                "a.html",
                "<!DOCTYPE html><html><head><title>网站</title><style>p{}</style></head><body><nav>首页</nav><h1>某市医疗救助办法</h1><p>第一条&nbsp;特困人员</p><table><tr><td>低保</td><td>70%</td></tr></table><script>x</script></body></html>"
            )
        );

        text.Title.ShouldBe("某市医疗救助办法");
        text.Clauses.Select(clause => clause.Text).ShouldBe(["特困人员", "低保 70%"]);
    }

    [Fact]
    public void A_Word_document_is_read_paragraph_by_paragraph()
    {
        var path = Path.Combine(_folder.Path, "a.docx");
        using (var document = WordprocessingDocument.Create(path, WordprocessingDocumentType.Document))
        {
            var body = new Body(Sample.Split('\n').Select(line => new Paragraph(new Run(new Text(line)))));
            body.AppendChild(new Table(new TableRow(Cell("低保"), Cell("70%"))));
            document.AddMainDocumentPart().Document = new Document(body);
        }

        var text = TextFile.Read(path);

        text.Clauses.Select(clause => clause.Text).ShouldBe(["特困人员按照100%的比例给予救助。", "施行。", "低保 70%"]);
    }

    [Fact]
    public void A_PDF_is_refused_with_what_to_do() => Problem("a.pdf", "%PDF-1.7"u8.ToArray()).Remedy.ShouldContain("TXT or DOCX");

    [Fact]
    public void An_archive_that_is_no_document_is_refused() =>
        Problem("a.docx", "PK\u0003\u0004nothing"u8.ToArray()).Wrong.ShouldContain("no Word document");

    [Fact]
    public void A_document_that_unpacks_without_end_is_refused() => Problem("a.docx", Bomb()).Wrong.ShouldContain("no Word document");

    [Fact]
    public void Bytes_that_are_no_text_are_refused() => Problem("a.txt", [1, 0, 2, 0xFF]).Wrong.ShouldContain("no text");

    [Fact]
    public void An_empty_file_is_refused() => Problem("a.txt", []).Wrong.ShouldBe("The text is empty");

    [Fact]
    public void Twenty_megabytes_are_refused_with_the_limit()
    {
        var bytes = new byte[20_000_000];
        bytes.AsSpan().Fill((byte)'a');

        var problem = Problem("a.txt", bytes);

        problem.Wrong.ShouldContain("20,000,000 bytes");
        problem.Remedy.ShouldContain("one text a file");
    }

    private static TableCell Cell(string text) => new(new Paragraph(new Run(new Text(text))));

    private Problem Problem(string name, byte[] bytes) =>
        Should.Throw<ProblemException>(() => TextFile.Read(Write(name, bytes))).Problems.Single();

    private string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder.Path, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    // A Word document of some kilobytes whose one paragraph is forty million blanks.
    private static byte[] Bomb()
    {
        using var bytes = new MemoryStream();
        using (var document = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            using var text = new StreamWriter(document.AddMainDocumentPart().GetStream(FileMode.Create));
            text.Write(
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t xml:space=\"preserve\">"
            );
            for (var i = 0; i < 40; i++)
            {
                text.Write(new string(' ', 1_000_000));
            }

            text.Write("</w:t></w:r></w:p></w:body></w:document>");
        }

        return bytes.ToArray();
    }
}
