using System.Runtime.InteropServices;

namespace Tuodi.Settlement.Compiling;

/// <summary>The tables of a program, laid out by code: all that depends on one code stands in one row, so that its address is worked out once.</summary>
internal sealed class ScalarTables
{
    private readonly Dictionary<Node, (int Start, int Width)> _codes = [];
    private readonly Dictionary<Node, int> _columns = [];

    /// <summary>Lays out the tables among the nodes of a program.</summary>
    public ScalarTables(IEnumerable<Node> nodes)
    {
        var byCode = nodes.Where(node => node.Op == Op.Lookup).GroupBy(node => node.A!).ToList();
        Entries = GC.AllocateArray<long>(
            Math.Max(1, byCode.Sum(group => group.Count() * group.Max(table => table.Table.Length))),
            pinned: true
        );
        var start = 0;
        foreach (var group in byCode)
        {
            var tables = group.ToList();
            var rows = tables.Max(table => table.Table.Length);
            _codes.Add(group.Key, (start, tables.Count));
            for (var column = 0; column < tables.Count; column++)
            {
                _columns.Add(tables[column], column);
                for (var row = 0; row < tables[column].Table.Length; row++)
                {
                    Entries[start + (row * tables.Count) + column] = tables[column].Table[row];
                }
            }

            start += rows * tables.Count;
        }
    }

    /// <summary>The numbers; they stay where they are as long as something holds this array.</summary>
    public long[] Entries { get; }

    /// <summary>Where the row of code 0 begins.</summary>
    public long Address(Node code) => Marshal.UnsafeAddrOfPinnedArrayElement(Entries, 0) + (_codes[code].Start * sizeof(long));

    public int RowBytes(Node code) => _codes[code].Width * sizeof(long);

    /// <summary>How far into its row a table's entry lies, in bytes.</summary>
    public int Offset(Node table) => _columns[table] * sizeof(long);
}
