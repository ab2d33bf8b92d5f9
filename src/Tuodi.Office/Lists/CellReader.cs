using System.Globalization;
using Tuodi.Kernel;
using Tuodi.Office.Cells;
using Tuodi.Office.Recognising;
using Tuodi.Office.Tables;

namespace Tuodi.Office.Lists;

/// <summary>The cells of the present row by what they mean. A cell that cannot be read is remembered and spoils the row.</summary>
internal sealed class CellReader
{
    private static readonly Bilingual Blank = new(
        "单元格为空，缺此不能使用该行",
        "the cell is blank, and the row cannot be used without it"
    );
    private static readonly Bilingual NoWhole = new("不是整数", "this is no whole number");

    private readonly TableRow _row;
    private readonly string _file;
    private readonly bool _from1904;
    private readonly TextPool _pool;
    private readonly int[] _columns = new int[FieldNames.Count];
    private readonly string?[] _last = new string?[FieldNames.Count];

    public CellReader(TableRow row, string file, bool from1904, IEnumerable<ColumnMapping> columns, TextPool pool)
    {
        (_row, _file, _from1904, _pool) = (row, file, from1904, pool);
        Array.Fill(_columns, -1);
        foreach (var column in columns)
        {
            if (column.Field is { } field)
            {
                _columns[(int)field] = column.Column;
            }
        }
    }

    /// <summary>The first cell of the row that could not be read.</summary>
    public (Field Field, Bilingual Reason)? Fault { get; private set; }

    /// <summary>Whether an identity number of this row ends in three zeros.</summary>
    public bool EndsInZeros { get; private set; }

    /// <summary>The place of the row.</summary>
    public Spot Spot => new(_file, _row.Line, 1);

    /// <summary>The place of a field's column in the row.</summary>
    public Spot SpotOf(Field field) => new(_file, _row.Line, _columns[(int)field] + 1);

    public void NextRow() => (Fault, EndsInZeros) = (null, false);

    public bool Has(Field field) => _columns[(int)field] >= 0;

    /// <summary>The cell as it stands; empty where there is no such column.</summary>
    public ReadOnlySpan<char> Raw(Field field) => _columns[(int)field] is >= 0 and var column ? _row[column] : default;

    /// <summary>A text that many rows share.</summary>
    public string? Text(Field field)
    {
        var clean = CellText.Clean(Raw(field));
        if (CellText.SaysNothing(clean))
        {
            return null;
        }

        // Rows that stand together are much alike.
        ref var last = ref _last[(int)field];
        return clean.SequenceEqual(last) ? last : last = _pool.Get(clean);
    }

    /// <summary>A text that hardly another row has.</summary>
    public string? OwnText(Field field)
    {
        var clean = CellText.Clean(Raw(field));
        return CellText.SaysNothing(clean) ? null : clean.ToString();
    }

    /// <summary>A text that the row cannot be without.</summary>
    public string NeededText(Field field)
    {
        var text = Text(field);
        if (text is null)
        {
            Spoil(field, Blank);
        }

        return text ?? string.Empty;
    }

    public string PersonId()
    {
        Span<char> number = stackalloc char[IdentityNumber.Length];
        var column = _columns[(int)Field.PersonId];
        var fault = IdentityNumber.Read(Raw(Field.PersonId), column >= 0 && _row.IsNumber(column), number);
        if (fault != IdentityFault.None)
        {
            Spoil(Field.PersonId, IdentityNumber.Describe(fault));
            return string.Empty;
        }

        EndsInZeros = number.EndsWith("000");
        return _pool.Get(number);
    }

    public Money? Amount(Field field)
    {
        if (!Amounts.TryRead(Raw(field), out var amount, out var wrong))
        {
            Spoil(field, wrong!);
        }

        return amount;
    }

    public DateOnly? Day(Field field)
    {
        if (!Days.TryRead(Raw(field), _from1904, out var day, out var wrong))
        {
            Spoil(field, wrong!);
        }

        return day;
    }

    /// <summary>A day, or the first or last day of a month where only the month is said.</summary>
    public DateOnly? DayOfMonth(Field field, bool last = false)
    {
        var raw = Raw(field);
        if (Days.TryRead(raw, _from1904, out var day, out var wrong))
        {
            return day;
        }

        if (Days.TryMonth(raw, _from1904, out var first, out _))
        {
            return last ? first?.AddMonths(1).AddDays(-1) : first;
        }

        Spoil(field, wrong!);
        return null;
    }

    /// <summary>A month as six digits.</summary>
    public string? Month(Field field)
    {
        // Nearly every row of a list has the month of the row before.
        var clean = CellText.Clean(Raw(field));
        ref var last = ref _last[(int)field];
        if (clean.Length == 6 && clean.SequenceEqual(last))
        {
            return last;
        }

        if (!Days.TryMonth(clean, _from1904, out var first, out var wrong))
        {
            Spoil(field, wrong!);
        }

        return first is { } day ? last = _pool.Get(day.ToString("yyyyMM", CultureInfo.InvariantCulture)) : null;
    }

    public Period? Range(Field field)
    {
        if (!Days.TryRange(Raw(field), out var range, out var wrong))
        {
            Spoil(field, wrong!);
        }

        return range;
    }

    public int? Whole(Field field)
    {
        var text = CellText.Clean(Raw(field));
        if (CellText.SaysNothing(text))
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Spoil(field, NoWhole);
        return null;
    }

    private void Spoil(Field field, Bilingual reason) => Fault ??= (field, reason);
}
