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
    /// <exception cref="ProblemException">It is no account number; the message does not repeat it.</exception>
    public static string Read(string text)
    {
        Span<char> room = stackalloc char[text.Length];
        var clean = CellText.Compact(CellText.Clean(text), room).ToString().Replace("-", string.Empty, StringComparison.Ordinal);
        var wrong =
            clean.Length == 0 ? "The account has no number"
            : clean.Any(c => !char.IsAsciiDigit(c)) ? "The account number has other characters than digits"
            : clean.Length is < DigitsMin or > DigitsMax
                ? $"The account number has {clean.Length} digits; banks use {DigitsMin} to {DigitsMax}"
            : clean.All(c => c == '0') ? "The account number is nothing but zeros"
            : clean.Length > KeptBySpreadsheets && clean.AsSpan(KeptBySpreadsheets).Trim('0').Length == 0
                ? $"The account number ends in zeros from its digit {KeptBySpreadsheets + 1} on, as a spreadsheet leaves it that took it for a number"
            : null;
        return wrong is null
            ? clean
            : throw new ProblemException(
                new Problem(new Spot("--account", 0, 0), wrong, "Give the number as it stands on the card or passbook.")
            );
    }
}
