using Tuodi.Kernel;

namespace Tuodi.Server.Api.Records;

/// <summary>What a layer has come to in a year.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Base">What it looked at.</param>
/// <param name="Deductible">What of the deductible was borne.</param>
/// <param name="Paid">What it paid.</param>
/// <param name="Times">How often it paid.</param>
internal sealed record LayerTotalItem(string Layer, Money Base, Money Deductible, Money Paid, int Times);
