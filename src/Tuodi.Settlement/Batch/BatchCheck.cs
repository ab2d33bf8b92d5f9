using System.Runtime.Intrinsics;

namespace Tuodi.Settlement.Batch;

/// <summary>Says what is wrong with the columns of a batch. The usual case is a comparison for a whole block; only what fails is looked at row by row.</summary>
internal static class BatchCheck
{
    /// <summary>Checks what can be seen without reading the columns.</summary>
    public static void Columns(BatchProgram program, BatchVisits visits, BatchOutputs outputs)
    {
        for (var i = 0; i < visits.Columns.Count; i++)
        {
            if (visits.Columns[i] is { } column)
            {
                Column($"The column of {program.Inputs[i]}", column, program.HighOf(i), visits);
            }
        }

        foreach (var output in outputs.Paid.Append(outputs.Person).Append(outputs.InPolicyLeft).OfType<long[]>())
        {
            Length("A column of results", output.Length, visits.Visits);
        }
    }

    private static void Column(string name, BatchColumn column, long high, BatchVisits visits)
    {
        if (column.Scope == BatchScope.Fixed)
        {
            if (column.Value < 0 || column.Value > high)
            {
                throw new ArgumentOutOfRangeException(nameof(visits), $"{name}: {column.Value} is outside 0 to {high}.");
            }

            return;
        }

        Length(name, column.Length, column.Scope == BatchScope.Visit ? visits.Visits : visits.Persons);
        if (high <= byte.MaxValue && column.Codes is null)
        {
            throw new ArgumentException($"{name} goes to {high} and takes bytes.", nameof(visits));
        }

        if (high > byte.MaxValue && column.Amounts is null)
        {
            throw new ArgumentException($"{name} holds amounts and takes 64-bit numbers.", nameof(visits));
        }
    }

    private static void Length(string name, int length, int expected)
    {
        if (length != expected)
        {
            throw new ArgumentException($"{name} has {length} values instead of {expected}.");
        }
    }

    /// <summary>Checks that the visits of persons follow one another.</summary>
    public static void Starts(int[] starts, int first, int last)
    {
        var person = first;
        var before = Vector256<int>.Zero;
        for (; person + Vector256<int>.Count < last; person += Vector256<int>.Count)
        {
            var start = Vector256.LoadUnsafe(ref starts[person]);
            before |= Vector256.LessThan(Vector256.LoadUnsafe(ref starts[person + 1]), start);
        }

        for (person = before == Vector256<int>.Zero ? person : first; person < last; person++)
        {
            Start(starts, person);
        }

        Start(starts, first);
        if (starts[last] > starts[^1])
        {
            throw new ArgumentException($"Person {last - 1}: the visits up to {starts[last]} are more than {starts[^1]}.", nameof(starts));
        }
    }

    private static void Start(int[] starts, int person)
    {
        if (starts[person] < 0 || starts[person + 1] < starts[person])
        {
            throw new ArgumentException(
                $"Person {person}: the visits from {starts[person]} to {starts[person + 1]} do not follow those before.",
                nameof(starts)
            );
        }
    }

    /// <summary>Looks at the rows of a column one by one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One is outside its range.</exception>
    public static void Rows(string name, BatchColumn column, long high, int first, int last)
    {
        if (
            column.Codes is { } codes
                ? !codes.AsSpan(first, last - first).ContainsAnyExceptInRange((byte)0, (byte)high)
                : !column.Amounts.AsSpan(first, last - first).ContainsAnyExceptInRange(0, high)
        )
        {
            return;
        }

        for (var row = first; row < last; row++)
        {
            if (column[row] < 0 || column[row] > high)
            {
                throw new ArgumentOutOfRangeException(nameof(column), $"{name}, row {row}: {column[row]} is outside 0 to {high}.");
            }
        }
    }
}
