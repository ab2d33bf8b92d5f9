using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Tuodi.Kernel;
using Tuodi.Office.Tables;

namespace Tuodi.Tests.Office.Reading;

/// <summary>Rows and cells of a text: quotes, line breaks within quotes, trailing separators, very wide sheets.</summary>
public sealed class TextTableTests : IDisposable
{
    private readonly Lists _lists = new();

    public void Dispose() => _lists.Dispose();

    [Theory]
    [InlineData("a,b\nc,d\n", "a|b;c|d")]
    [InlineData("a,b\r\nc,d", "a|b;c|d")]
    [InlineData("a,b\rc,d\r", "a|b;c|d")]
    [InlineData("a\tb\nc\td\n", "a|b;c|d")]
    [InlineData("a;b\nc;d\n", "a|b;c|d")]
    [InlineData("a,,b,,,\n,,\n,c,\n", "a||b;|c")]
    [InlineData("\"a,\"\"x\"\"\",\"b\nb\"\n\"c\",d", "a,\"x\"|b\nb;c|d")]
    [InlineData("\"a\" \t,b\n", "a|b")]
    [InlineData("a \"b\" c,5\" d\n", "a \"b\" c|5\" d")]
    [InlineData("=\"2026-05\",\"=\"\"2026-06\"\"\"\n", "=\"2026-05\"|=\"2026-06\"")]
    [InlineData("a\tb,c\n1\t,2\n", "a\tb|c;1\t|2")]
    public void Cells_are_split_as_spreadsheets_do(string text, string cells) => Split(text).ShouldBe(cells);

    [Fact]
    public void Lines_are_numbered_as_a_spreadsheet_numbers_its_rows()
    {
        using var file = TableFile.Open(_lists.Write("a.csv", "a\n\n\"b\nb\"\n,,\nc\n"));
        using var table = file.Open(0);
        var lines = new List<int>();
        while (table.Read())
        {
            lines.Add(table.Row.Line);
        }

        lines.ShouldBe([1, 3, 5]);
    }

    [Fact]
    public void A_sheet_formatted_to_its_last_column_costs_no_more_than_its_characters()
    {
        var blank = new string(',', 16_384 - 25);
        var named = string.Join(',', Enumerable.Range(1, 25).Select(i => $"c{i}"));
        var text = new StringBuilder();
        for (var i = 0; i < 300; i++)
        {
            text.Append(named).Append(blank).Append('\n');
        }

        using var file = TableFile.Open(_lists.Write("a.csv", text.ToString()));
        using var table = file.Open(0);
        var rows = 0;
        while (table.Read())
        {
            rows++;
            table.Row.Count.ShouldBe(25);
        }

        rows.ShouldBe(300);
    }

    [Fact]
    public void More_columns_than_a_spreadsheet_has_are_refused() =>
        Problem(new string(',', 17_000) + "x\n").Wrong.ShouldContain("16,384 columns");

    [Fact]
    public void A_quote_that_is_never_closed_is_told_where_it_opens()
    {
        var problem = Problem("a,b\nc,\"d\n" + string.Concat(Enumerable.Repeat("e,f\n", 20_000)));
        problem.Wrong.ShouldContain("not closed");
        problem.Spot.Line.ShouldBe(2);
        problem.Spot.Column.ShouldBe(2);
        Problem("a,b\nc,\"d\n").Wrong.ShouldContain("not closed");
    }

    [Fact]
    public void A_cell_longer_than_any_spreadsheet_allows_is_refused() =>
        Problem("a,b\nc," + new string('x', 40_000) + "\n").Wrong.ShouldContain("32,767 characters");

    [Fact]
    public void What_is_written_with_quotes_comes_back_whatever_it_is()
    {
        var cell = Gen.ArrayOf(Gen.Elements('a', '字', '"', ',', '\n', '\r', ' ', '1', '\'')).Select(chars => new string(chars));
        var row = Gen.Zip(Gen.NonEmptyListOf(cell), Gen.Constant("end")).Select(pair => pair.Item1.Append(pair.Item2).ToArray());
        Prop.ForAll(
                Gen.NonEmptyListOf(row).ToArbitrary(),
                rows =>
                {
                    var text = string.Concat(
                        rows.Select(cells => string.Join(',', cells.Select(c => $"\"{c.Replace("\"", "\"\"")}\"")) + "\n")
                    );
                    return Split(text) == string.Join(';', rows.Select(cells => string.Join('|', cells)));
                }
            )
            .QuickCheckThrowOnFailure();
    }

    private string Split(string text)
    {
        using var file = TableFile.Open(_lists.Write("a.csv", text, Encoding.UTF8));
        using var table = file.Open(0);
        var rows = new List<string>();
        while (table.Read())
        {
            rows.Add(string.Join('|', table.Row.Copy()));
        }

        return string.Join(';', rows);
    }

    private Problem Problem(string text) => Should.Throw<ProblemException>(() => Split(text)).Problems.ShouldHaveSingleItem();
}
