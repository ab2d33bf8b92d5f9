namespace Tuodi.Office.Workspace;

/// <summary>What became of the accounts of a ledger.</summary>
/// <param name="Noted">Rows whose account was noted or replaced.</param>
/// <param name="Unchanged">Rows that had this account already.</param>
/// <param name="Blank">Rows of the ledger without an account.</param>
public sealed record AccountImport(int Noted, int Unchanged, int Blank);
