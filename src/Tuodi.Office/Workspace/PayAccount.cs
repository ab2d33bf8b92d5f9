namespace Tuodi.Office.Workspace;

/// <summary>Where a person is paid (收款账户).</summary>
/// <param name="Bank">The bank (开户行).</param>
/// <param name="Holder">Whose account it is (户名).</param>
/// <param name="Number">The account's number (账号), digits as text.</param>
public sealed record PayAccount(string Bank, string Holder, string Number);
