using System.Runtime.InteropServices;
using Tuodi.Settlement.Compiling;

namespace Tuodi.Settlement.Batch;

/// <summary>The tables of a kernel, for machines that read them from memory.</summary>
internal sealed class VectorTables
{
    /// <summary>What a word of eight persons takes.</summary>
    public const int WordBytes = BatchLimits.Lanes * sizeof(long);

    private readonly Dictionary<Node, int> _starts = [];

    /// <summary>Lays out the tables among the nodes of a program.</summary>
    public VectorTables(IEnumerable<Node> nodes)
    {
        var tables = nodes.Where(node => node.Op == Op.Lookup).ToList();
        Entries = GC.AllocateArray<double>(Math.Max(1, tables.Sum(table => table.Table.Length)), pinned: true);
        var start = 0;
        foreach (var table in tables)
        {
            _starts.Add(table, start);
            foreach (var entry in table.Table)
            {
                Entries[start++] = entry;
            }
        }
    }

    /// <summary>The numbers; they stay where they are as long as something holds this array.</summary>
    public double[] Entries { get; }

    public long Address(Node table) => Marshal.UnsafeAddrOfPinnedArrayElement(Entries, 0) + (_starts[table] * sizeof(double));
}
