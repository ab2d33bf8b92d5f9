using Tuodi.Kernel;

namespace Tuodi.Server.Api.Records;

/// <summary>What was drawn on the account of a cap.</summary>
/// <param name="Account">The account.</param>
/// <param name="Period">Its month, quarter or half of the year from 1; 1 for the year.</param>
/// <param name="Drawn">How much.</param>
internal sealed record DrawnItem(string Account, int Period, Money Drawn);
