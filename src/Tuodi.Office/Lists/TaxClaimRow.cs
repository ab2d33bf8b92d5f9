using Tuodi.Kernel;

namespace Tuodi.Office.Lists;

/// <summary>A line of the tax bureau's claims (税务请款明细); several lines of one person add up.</summary>
/// <param name="Spot">Where it stands.</param>
/// <param name="PersonId">The identity number.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Town">Township.</param>
/// <param name="Identity">The identity in the words of the tax bureau.</param>
/// <param name="Subsidy">What is claimed.</param>
/// <param name="Batch">The batch as written; 第一 stands in that of the first.</param>
public sealed record TaxClaimRow(Spot Spot, string PersonId, string? Name, string? Town, string? Identity, Money? Subsidy, string? Batch);
