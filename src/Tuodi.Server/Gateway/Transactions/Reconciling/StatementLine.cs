using System.Text;
using Tuodi.Server.Gateway.Reading;

namespace Tuodi.Server.Gateway.Transactions.Reconciling;

/// <summary>A line of the file that a hospital uploads for 3202; amounts in fen, nothing where they are no amounts.</summary>
internal sealed record StatementLine(
    string? Settlement,
    string? Visit,
    string? Person,
    long? Total,
    long? Funds,
    long? Account,
    bool IsReversal
)
{
    /// <summary>How many cells a line has.</summary>
    public const int Columns = 7;

    /// <summary>Reads the cells of a line.</summary>
    public static StatementLine Of(string?[] cells) =>
        new(cells[0], cells[1], cells[2], Fen(cells[3]), Fen(cells[4]), Fen(cells[5]), cells[6] == "1");

    private static long? Fen(string? cell)
    {
        if (cell is null)
        {
            return 0;
        }

        var isAmount =
            ExactAmount.TryDecimal(Encoding.UTF8.GetBytes(cell.Trim()), out var yuan)
            && ExactAmount.Fits(yuan, 2)
            && Math.Abs(yuan) <= GatewayNode.FenMax / 100;
        return isAmount ? (long)(yuan * 100) : null;
    }
}
