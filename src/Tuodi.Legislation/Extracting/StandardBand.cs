namespace Tuodi.Legislation.Extracting;

/// <summary>The amounts for which a share holds, in yuan (3万元以上至5万元（含）以下).</summary>
/// <param name="Over">The lower edge; nothing where it starts from the first yuan.</param>
/// <param name="UpTo">The upper edge; nothing where it is open.</param>
public sealed record StandardBand(decimal? Over, decimal? UpTo)
{
    /// <summary>For readers: 超过10000元至20000元的部分.</summary>
    public string InChinese() =>
        (Over, UpTo) switch
        {
            (null, { } up) => $"{up:0.##}元以内的部分",
            ({ } over, null) => $"超过{over:0.##}元的部分",
            _ => $"超过{Over:0.##}元至{UpTo:0.##}元的部分",
        };

    /// <inheritdoc/>
    public override string ToString() =>
        (Over, UpTo) switch
        {
            (null, { } up) => $"band up to {up:0.##}",
            ({ } over, null) => $"band over {over:0.##}",
            _ => $"band over {Over:0.##} to {UpTo:0.##}",
        };
}
