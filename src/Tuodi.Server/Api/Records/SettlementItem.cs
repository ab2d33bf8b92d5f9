namespace Tuodi.Server.Api.Records;

/// <summary>A row of a settlement: it, or what was changed of it by a reversal or correction, signed.</summary>
/// <param name="Area">The insured division.</param>
/// <param name="Id">Its number.</param>
/// <param name="Original">The settlement it belongs to.</param>
/// <param name="Kind">settled, reversed, restored or corrected.</param>
/// <param name="Visit">The visit.</param>
/// <param name="Batch">The batch of fee lines.</param>
/// <param name="Person">The person's number.</param>
/// <param name="Institution">The institution.</param>
/// <param name="Scheme">310 employees, 390 residents.</param>
/// <param name="MedType">The kind of care.</param>
/// <param name="Day">The day it counts for.</param>
/// <param name="At">When it was made.</param>
/// <param name="Sender">Who sent the request.</param>
/// <param name="Operator">The operator.</param>
/// <param name="Policy">The content hash of the policy.</param>
/// <param name="Figures">The figures; of a reversal or correction the difference.</param>
/// <param name="Reason">Why it was taken back, where handling staff said so.</param>
internal sealed record SettlementItem(
    string Area,
    string Id,
    string Original,
    string Kind,
    string Visit,
    string Batch,
    string Person,
    string Institution,
    string Scheme,
    string MedType,
    DateOnly Day,
    DateTimeOffset At,
    string Sender,
    string Operator,
    string Policy,
    FiguresItem Figures,
    string? Reason = null
);
