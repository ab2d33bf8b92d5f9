namespace Tuodi.Legislation.Extracting;

/// <summary>The amounts for which a share holds, in yuan (3万元以上至5万元（含）以下).</summary>
/// <param name="Over">The lower edge; nothing where it starts from the first yuan.</param>
/// <param name="UpTo">The upper edge; nothing where it is open.</param>
public sealed record StandardBand(decimal? Over, decimal? UpTo)
{
    /// <inheritdoc/>
    public override string ToString() =>
        (Over, UpTo) switch
        {
            (null, { } up) => $"band up to {up:0.##}",
            ({ } over, null) => $"band over {over:0.##}",
            _ => $"band over {Over:0.##} to {UpTo:0.##}",
        };
}
