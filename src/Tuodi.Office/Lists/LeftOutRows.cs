using Tuodi.Office.Cells;
using Tuodi.Office.Recognising;
using Tuodi.Office.Tables;

namespace Tuodi.Office.Lists;

/// <summary>Knows the rows of a sheet that are no entries: totals, notes below the list, headings that stand again where sheets were put together.</summary>
internal sealed class LeftOutRows(TableRow row, IReadOnlyList<ColumnMapping> columns)
{
    private const int NoteCellsMax = 2;
    private const int TotalWithin = 6;

    private static readonly string[] Totals =
    [
        "合计",
        "总计",
        "小计",
        "共计",
        "累计",
        "总合计",
        "本页合计",
        "本页小计",
        "项目汇总",
        "汇总",
    ];
    private static readonly string[] Notes =
    [
        "制表",
        "填表",
        "审核",
        "负责人",
        "经办",
        "单位负责",
        "备注",
        "说明",
        "注",
        "打印",
        "填报",
        "复核",
        "联系电话",
        "盖章",
    ];

    private readonly int _key = columns.FirstOrDefault(column => column.Field == Field.PersonId)?.Column ?? -1;

    /// <summary>Whether the present row is no entry.</summary>
    public bool IsLeftOut()
    {
        // An identity number starts with a digit, and then the row is an entry whatever else is in it.
        var key = _key >= 0 ? CellText.Clean(row[_key]) : default;
        if (key.Length > 0 && char.IsAsciiDigit(key[0]))
        {
            return false;
        }

        var filled = 0;
        var isNote = false;
        for (var i = 0; i < row.Count; i++)
        {
            var cell = CellText.Clean(row[i]);
            if (cell.Length == 0)
            {
                continue;
            }

            if (filled++ == 0)
            {
                isNote = StartsAny(cell, Notes);
            }

            if (filled <= TotalWithin && IsTotal(cell))
            {
                return true;
            }
        }

        return filled == 0 || (isNote && filled <= NoteCellsMax) || IsHeading();
    }

    private bool IsHeading()
    {
        var same = columns.Count(column => row[column.Column].Trim().SequenceEqual(column.Heading));
        return same > 1 && same * 2 > columns.Count;
    }

    private static bool IsTotal(ReadOnlySpan<char> cell)
    {
        Span<char> room = stackalloc char[16];
        return cell.Length <= room.Length && Totals.Contains(CellText.Compact(cell, room).TrimEnd(":：").ToString());
    }

    private static bool StartsAny(ReadOnlySpan<char> cell, string[] words)
    {
        foreach (var word in words)
        {
            if (cell.StartsWith(word) && cell.ContainsAny(':', '：'))
            {
                return true;
            }
        }

        return false;
    }
}
