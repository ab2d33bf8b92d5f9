using Tuodi.Kernel;

namespace Tuodi.Office.Tables;

/// <summary>A text file with separators (CSV).</summary>
internal sealed class TextFile : TableFile
{
    private readonly TextEncoding _encoding;
    private readonly char _separator;

    public TextFile(string path, byte[] sample)
        : base(path)
    {
        _encoding =
            TextEncoding.Of(sample)
            ?? throw Refuse(
                new Spot(path, 0, 0),
                new(
                    "文本编码无法识别：应为 UTF-8、GBK、GB18030、GB2312 或 BIG5",
                    "The text is in no encoding that is known: expected is UTF-8, GBK, GB18030, GB2312 or BIG5"
                ),
                new(
                    "请用电子表格软件打开，另存为 CSV UTF-8 或 .xlsx。",
                    "Open it in a spreadsheet program and save it as CSV UTF-8 or as .xlsx."
                )
            );
        _separator = Separator.Of(
            _encoding.Encoding.GetString(sample.AsSpan(_encoding.Skip, Math.Min(sample.Length - _encoding.Skip, 64 * 1024)))
        );
    }

    public override string Encoding => _encoding.Name;

    public override IReadOnlyList<string?> Sheets => [null];

    public override Table Open(int sheet) => new TextTable(Path, new CharacterSource(Path, _encoding), _separator);
}
