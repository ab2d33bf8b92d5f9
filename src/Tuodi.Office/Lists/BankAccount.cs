namespace Tuodi.Office.Lists;

/// <summary>Where a payment goes (银行账户).</summary>
/// <param name="Holder">Whose account it is; for a family, its head.</param>
/// <param name="Bank">The bank.</param>
/// <param name="Line">The bank's line number, twelve digits.</param>
/// <param name="Number">The account's number.</param>
public sealed record BankAccount(string? Holder, string? Bank, string? Line, string? Number);
