using Tuodi.Kernel;
using Tuodi.Storage.Rows;

namespace Tuodi.Storage.Register;

/// <summary>A part of the register: compares rows of lists with what it holds, and says what is to be written.</summary>
internal abstract class RegisterBook(RegisterShape shape)
{
    public RegisterShape Shape => shape;

    /// <summary>The area that a row belongs to; the nation where it is known everywhere.</summary>
    public virtual string AreaOf(RegisterValues row) => AreaCode.Nation.Digits;

    /// <summary>What no two rows of a list may have in common, with the column that has it.</summary>
    public abstract IEnumerable<(string Column, string Identity)> Identities(RegisterValues row);

    /// <summary>Decides the rows of a slice, in their order, and puts what is to be written into it.</summary>
    public abstract Task<IReadOnlyList<RowDecision>> DecideAsync(Slice slice);

    /// <summary>Whether a row with a fault can be held against the register for what else is wrong with it.</summary>
    public virtual bool CanJudge(RegisterRow row) => row.Values is not null;

    /// <summary>What the register holds of a row and what it would hold, column by column.</summary>
    /// <param name="table">The table.</param>
    /// <param name="before">The row as it stands, or nothing.</param>
    /// <param name="after">The row as it would stand, or nothing.</param>
    protected IReadOnlyList<RowChange> Compare<T>(Table<T> table, T? before, T? after)
        where T : class
    {
        var columns = table.Columns.ToDictionary(column => column.Name, StringComparer.Ordinal);
        return
        [
            .. Shape
                .Written.Select(column => new RowChange(column, Text(column, before), Text(column, after)))
                .Where(change => !string.IsNullOrEmpty(change.Before) || !string.IsNullOrEmpty(change.After)),
        ];

        string? Text(RegisterColumn column, T? row) => row is null ? null : RegisterText.Of(column.Kind, columns[column.Name].Value(row));
    }

    protected static RowRefusal? Backwards(RegisterValues row, string from, string to) =>
        row.Day(to) is { } end && row.Day(from) is { } start && end < start
            ? new RowRefusal(to, "结束日期早于开始日期", "the period ends before it begins")
            : null;

    /// <summary>The book of a kind.</summary>
    public static RegisterBook Of(RegisterKind kind) =>
        kind switch
        {
            RegisterKind.Persons => new PersonBook(),
            RegisterKind.Relations => new RelationBook(),
            RegisterKind.Statuses => new StatusBook(),
            RegisterKind.Households => new HouseholdBook(),
            RegisterKind.Institutions => new InstitutionBook(),
            RegisterKind.Operators => new OperatorBook(),
            RegisterKind.Catalogue => new CatalogueBook(),
            _ => throw new InvalidOperationException($"{kind} are not brought in"),
        };
}
