namespace Tuodi.Storage.Transactions;

/// <summary>The head of a request that changes something.</summary>
public sealed record Request
{
    /// <summary>The insured division; a transaction touches one.</summary>
    public required string Area { get; init; }

    /// <summary>Who asks: the institution's code, or the user of the interface that is not a hospital's.</summary>
    public required string Sender { get; init; }

    /// <summary>The sender's number of the request (发送方报文ID).</summary>
    public required string Msgid { get; init; }

    /// <summary>What is asked (交易编号).</summary>
    public required string Infno { get; init; }

    /// <summary>SHA-256 of what the request says, by which a repetition is known.</summary>
    public required byte[] Content { get; init; }

    /// <summary>The operator (经办人).</summary>
    public required string Operator { get; init; }
}
