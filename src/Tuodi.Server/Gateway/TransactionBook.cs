namespace Tuodi.Server.Gateway;

/// <summary>The transactions that the server speaks, by number.</summary>
public sealed class TransactionBook
{
    private readonly Dictionary<string, IGatewayTransaction> _transactions;

    /// <summary>A book of transactions, each number once.</summary>
    /// <exception cref="ArgumentException">Two transactions have one number.</exception>
    public TransactionBook(IEnumerable<IGatewayTransaction> transactions) =>
        _transactions = transactions.ToDictionary(transaction => transaction.Infno, StringComparer.OrdinalIgnoreCase);

    /// <summary>The transaction of a number, or nothing.</summary>
    public IGatewayTransaction? Find(string infno) => _transactions.GetValueOrDefault(infno);
}
