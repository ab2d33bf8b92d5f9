using Tuodi.Kernel;

namespace Tuodi.Server.Api.Records;

/// <summary>What a layer paid.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Fund">The fund.</param>
/// <param name="Field">The field of the national interface.</param>
/// <param name="Base">What it looked at.</param>
/// <param name="Deductible">What of its deductible was borne.</param>
/// <param name="Paid">What it paid.</param>
internal sealed record PaidItem(string Layer, string Fund, string? Field, Money Base, Money Deductible, Money Paid);
