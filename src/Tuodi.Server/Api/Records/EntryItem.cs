namespace Tuodi.Server.Api.Records;

/// <summary>A journal entry.</summary>
/// <param name="Area">The insured division.</param>
/// <param name="Id">Its number.</param>
/// <param name="Day">The day it is booked on.</param>
/// <param name="At">When it was written.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Reference">The row of a settlement that caused it.</param>
/// <param name="Postings">Its lines, which make nothing together.</param>
internal sealed record EntryItem(
    string Area,
    string Id,
    DateOnly Day,
    DateTimeOffset At,
    string Kind,
    string Reference,
    IReadOnlyList<PostingItem> Postings
);
