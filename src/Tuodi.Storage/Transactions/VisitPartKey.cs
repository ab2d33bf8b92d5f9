namespace Tuodi.Storage.Transactions;

/// <summary>What a part of a visit is known by: a batch of fee lines, or a line.</summary>
/// <param name="Visit">The visit.</param>
/// <param name="Name">The batch (收费批次), or the number of the line (费用明细流水号).</param>
internal sealed record VisitPartKey(long Visit, string Name);
