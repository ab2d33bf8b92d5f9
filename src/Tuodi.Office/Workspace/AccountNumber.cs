using Tuodi.Kernel;
using Tuodi.Office.Cells;

namespace Tuodi.Office.Workspace;

/// <summary>Checks the number of a bank account (账号) as a person types it.</summary>
public static class AccountNumber
{
    private const int DigitsMin = 8;
    private const int DigitsMax = 32;

    /// <summary>How many digits a spreadsheet keeps of a number; what follows it turns to zeros.</summary>
    private const int KeptBySpreadsheets = 15;

    /// <summary>The number without blanks and hyphens.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="spot">Where it was typed.</param>
    /// <exception cref="ProblemException">It is no account number; the message does not repeat it.</exception>
    public static string Read(string text, Spot spot)
    {
        Span<char> room = stackalloc char[text.Length];
        var clean = CellText.Compact(CellText.Clean(text), room).ToString().Replace("-", string.Empty, StringComparison.Ordinal);
        Bilingual? wrong =
            clean.Length == 0 ? new("账号为空", "The account has no number")
            : clean.Any(c => !char.IsAsciiDigit(c)) ? new("账号含有数字以外的字符", "The account number has other characters than digits")
            : clean.Length is < DigitsMin or > DigitsMax
                ? new(
                    $"账号有 {clean.Length} 位，银行账号为 {DigitsMin} 至 {DigitsMax} 位",
                    $"The account number has {clean.Length} digits; banks use {DigitsMin} to {DigitsMax}"
                )
            : clean.All(c => c == '0') ? new("账号全是零", "The account number is nothing but zeros")
            : clean.Length > KeptBySpreadsheets && clean.AsSpan(KeptBySpreadsheets).Trim('0').Length == 0
                ? new(
                    $"账号从第 {KeptBySpreadsheets + 1} 位起全是零，应是表格软件把它当成了数字",
                    $"The account number ends in zeros from its digit {KeptBySpreadsheets + 1} on, as a spreadsheet leaves it that took it for a number"
                )
            : null;
        return wrong is null
            ? clean
            : throw new ProblemException(
                new Problem(spot, wrong, new("请按银行卡或存折上的账号填写。", "Give the number as it stands on the card or passbook."))
            );
    }
}
