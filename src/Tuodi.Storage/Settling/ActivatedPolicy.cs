using System.Globalization;
using Tuodi.Policies.Documents;

namespace Tuodi.Storage.Settling;

/// <summary>A document that two persons put into force, and that nobody has taken out since.</summary>
/// <param name="Id">The proposal by which it came into force.</param>
/// <param name="Policy">The document.</param>
public sealed record ActivatedPolicy(long Id, Policy Policy)
{
    /// <summary>With what the names of such documents begin, beside those of files; the number of the proposal follows.</summary>
    public const string Prefix = "approved-";

    /// <summary>What the document of a proposal is called.</summary>
    public static string NameOf(long id) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{id}");
}
