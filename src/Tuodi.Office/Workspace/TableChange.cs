namespace Tuodi.Office.Workspace;

/// <summary>What a list did to its table.</summary>
/// <param name="Fresh">Rows that were not there.</param>
/// <param name="Updated">Rows that say something else now.</param>
/// <param name="Unchanged">Rows that say the same.</param>
/// <param name="Absent">Rows of an earlier list of the same name that the new one has not.</param>
internal readonly record struct TableChange(int Fresh, int Updated, int Unchanged, int Absent);
