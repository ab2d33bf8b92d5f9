using Tuodi.Kernel;

namespace Tuodi.Office.Workbooks;

/// <summary>Writes the rows of a sheet, cell after cell; a sheet that is full goes on in another of the same headings.</summary>
public sealed class SheetWriter
{
    private readonly WorkbookWriter _book;
    private readonly string _name;
    private readonly IReadOnlyList<(string Heading, int Width)> _columns;
    private readonly SheetLayout _layout;
    private SheetPart _part;

    internal SheetWriter(WorkbookWriter book, string name, IReadOnlyList<(string Heading, int Width)> columns, SheetLayout layout)
    {
        (_book, _name, _columns, _layout) = (book, name, columns, layout);
        _part = book.Open(name, columns, layout);
    }

    /// <summary>How many rows there are below the headings, in all sheets of the name.</summary>
    public long Rows { get; private set; }

    /// <summary>Starts a row.</summary>
    public SheetWriter Row()
    {
        if (_part.Rows == WorkbookWriter.RowsMax)
        {
            _part = _book.Open(_name, _columns, _layout);
        }

        _part.StartRow();
        Rows++;
        return this;
    }

    /// <summary>A text: names, numbers of persons and accounts, days. It stays the text that it is, whatever it looks like.</summary>
    public SheetWriter Text(string? text)
    {
        _part.Text(text, CellStyle.Text);
        return this;
    }

    /// <summary>A heading below the first line of headings.</summary>
    public SheetWriter Heading(string? text)
    {
        _part.Text(text, CellStyle.Heading);
        return this;
    }

    /// <summary>A day, as a text that no spreadsheet turns round.</summary>
    public SheetWriter Day(DateOnly? day)
    {
        _part.Day(day);
        return this;
    }

    /// <summary>An amount in yuan with two decimals; what is not known is blank, never zero.</summary>
    public SheetWriter Amount(Money? amount)
    {
        _part.Amount(amount);
        return this;
    }

    /// <summary>An amount as a text, for receivers that want it so.</summary>
    public SheetWriter AmountAsText(Money amount)
    {
        _part.Text(amount.ToPlainString(), CellStyle.Text, isNumber: true);
        return this;
    }

    /// <summary>A number of things.</summary>
    public SheetWriter Count(long? count)
    {
        _part.Count(count);
        return this;
    }
}
