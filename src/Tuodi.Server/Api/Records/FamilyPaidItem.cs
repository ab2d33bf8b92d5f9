using Tuodi.Kernel;

namespace Tuodi.Server.Api.Records;

/// <summary>What a person's settlements of a year come to, those that were taken back left out.</summary>
/// <param name="Total">The bills.</param>
/// <param name="Funds">What the funds paid, assistance among it.</param>
/// <param name="Assistance">What medical assistance paid.</param>
/// <param name="PersonPart">What was left to the person.</param>
internal sealed record FamilyPaidItem(Money Total, Money Funds, Money Assistance, Money PersonPart);
