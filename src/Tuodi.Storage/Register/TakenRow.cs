namespace Tuodi.Storage.Register;

/// <summary>A row of a list that is new to the register, or otherwise than there.</summary>
/// <param name="Line">The row.</param>
/// <param name="Verdict">Which of the two.</param>
/// <param name="Changes">Every column that holds something before or after.</param>
public sealed record TakenRow(int Line, Verdict Verdict, IReadOnlyList<RowChange> Changes);
