using Tuodi.Kernel;

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

    protected static RowDecision? Backwards(RegisterValues row, string from, string to) =>
        row.Day(to) is { } end && row.Day(from) is { } start && end < start
            ? RowDecision.Refused(to, "结束日期早于开始日期", "the period ends before it begins")
            : null;

    /// <summary>The book of a kind.</summary>
    public static RegisterBook Of(RegisterKind kind) =>
        kind switch
        {
            RegisterKind.Persons => new PersonBook(),
            RegisterKind.Relations => new RelationBook(),
            RegisterKind.Statuses => new StatusBook(),
            RegisterKind.Institutions => new InstitutionBook(),
            RegisterKind.Operators => new OperatorBook(),
            RegisterKind.Catalogue => new CatalogueBook(),
            _ => throw new InvalidOperationException($"{kind} are not brought in"),
        };
}
