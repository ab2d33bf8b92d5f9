using Tuodi.Kernel;

namespace Tuodi.Coverage.Jurisdictions;

/// <summary>A province or city of which the register keeps account (统筹层级的法域).</summary>
/// <param name="Code">Its division.</param>
/// <param name="Name">Its name.</param>
/// <param name="Region">Its region.</param>
/// <param name="IsOfStudy">Whether it is one of the 41 of the study; otherwise a place below one of them.</param>
public sealed record Jurisdiction(AreaCode Code, Bilingual Name, Region Region, bool IsOfStudy)
{
    /// <summary>Whether the source names it; the code of one that it does not name stands for some district of its city.</summary>
    public bool IsNamed { get; init; } = true;

    /// <summary>Whether it is a province.</summary>
    public bool IsProvince => Code.Digits.EndsWith("0000", StringComparison.Ordinal);

    /// <summary>Whether a division lies below it.</summary>
    public bool IsAbove(AreaCode other) =>
        other != Code && (IsProvince ? Code.SameProvince(other) : IsCity && Code.SameCity(other) && !IsProvinceCode(other));

    /// <summary>Whether somebody means it: by its division, by the beginning of its Chinese name, or by its English one.</summary>
    public bool IsCalled(string name) =>
        Code.Digits == name
        || name.Length > 1 && Name.Chinese?.StartsWith(name, StringComparison.Ordinal) == true
        || string.Equals(Name.English, name, StringComparison.OrdinalIgnoreCase);

    private bool IsCity => Code.Digits.EndsWith("00", StringComparison.Ordinal);

    private static bool IsProvinceCode(AreaCode code) => code.Digits.EndsWith("0000", StringComparison.Ordinal);
}
