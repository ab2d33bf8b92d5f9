namespace Tuodi.Server.Safety.Access;

/// <summary>Which rows a user sees: those of an institution, or those of a division and all below it (数据范围). What lies outside is as if it were not there.</summary>
/// <param name="Institution">The code of the institution, or nothing for an office's user.</param>
/// <param name="Division">The division of six digits, <c>100000</c> for the nation.</param>
public sealed record DataScope(string? Institution, string Division)
{
    /// <summary>The digits with which the divisions in scope begin: none for the nation, two for a province, four for a city, six for a county.</summary>
    public string Prefix { get; } =
        Division switch
        {
            "100000" => string.Empty,
            [.., '0', '0', '0', '0'] => Division[..2],
            [.., '0', '0'] => Division[..4],
            _ => Division,
        };

    /// <summary>Whether a row of an insured division and an institution is in scope.</summary>
    /// <param name="area">The insured division of the row; of an institution's user it does not matter, since hospitals treat persons from elsewhere.</param>
    /// <param name="institution">The institution of the row, or nothing where it belongs to none.</param>
    public bool Sees(string area, string? institution) =>
        Institution is { } own ? institution == own : area.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Whether an institution in a division is in scope.</summary>
    public bool SeesInstitution(string code, string division) =>
        Institution is { } own ? code == own : division.StartsWith(Prefix, StringComparison.Ordinal);
}
