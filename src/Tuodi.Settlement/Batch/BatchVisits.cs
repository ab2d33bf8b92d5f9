namespace Tuodi.Settlement.Batch;

/// <summary>Visits in columns, those of one person together and in their order, each person's year empty at the start.</summary>
public sealed class BatchVisits
{
    /// <summary>Visits in columns.</summary>
    /// <param name="starts">Person i owns visits <c>starts[i]</c> to <c>starts[i + 1] - 1</c>, hence one entry more than persons.</param>
    /// <param name="columns">A column for each input of the program, in their order; none for an input that no wanted output needs.</param>
    public BatchVisits(int[] starts, IReadOnlyList<BatchColumn?> columns)
    {
        ArgumentNullException.ThrowIfNull(starts);
        ArgumentNullException.ThrowIfNull(columns);
        if (starts.Length == 0 || starts[0] != 0)
        {
            throw new ArgumentException("The first person's visits start at 0.", nameof(starts));
        }

        Starts = starts;
        Columns = columns;
    }

    /// <summary>How many persons there are.</summary>
    public int Persons => Starts.Length - 1;

    /// <summary>How many visits there are.</summary>
    public int Visits => Starts[^1];

    internal int[] Starts { get; }

    internal IReadOnlyList<BatchColumn?> Columns { get; }
}
