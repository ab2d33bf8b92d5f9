namespace Tuodi.Web.Pages.Legislation.Map;

/// <summary>A province on a map of equal tiles, placed about where it lies.</summary>
/// <param name="Code">Its division.</param>
/// <param name="Row">From 1 in the north.</param>
/// <param name="Column">From 1 in the west.</param>
/// <param name="Words">The words of its short name.</param>
internal sealed record ProvinceTile(string Code, int Row, int Column, string Words)
{
    /// <summary>All of them, from north to south and from west to east, as a reader goes through them.</summary>
    public static IReadOnlyList<ProvinceTile> All { get; } =
    [
        new("230000", 1, 9, "law.tile-heilongjiang"),
        new("220000", 2, 9, "law.tile-jilin"),
        new("650000", 3, 1, "law.tile-xinjiang"),
        new("150000", 3, 6, "law.tile-inner-mongolia"),
        new("110000", 3, 7, "law.tile-beijing"),
        new("120000", 3, 8, "law.tile-tianjin"),
        new("210000", 3, 9, "law.tile-liaoning"),
        new("630000", 4, 2, "law.tile-qinghai"),
        new("620000", 4, 3, "law.tile-gansu"),
        new("640000", 4, 4, "law.tile-ningxia"),
        new("610000", 4, 5, "law.tile-shaanxi"),
        new("140000", 4, 6, "law.tile-shanxi"),
        new("130000", 4, 7, "law.tile-hebei"),
        new("370000", 4, 8, "law.tile-shandong"),
        new("540000", 5, 1, "law.tile-tibet"),
        new("510000", 5, 3, "law.tile-sichuan"),
        new("500000", 5, 4, "law.tile-chongqing"),
        new("420000", 5, 5, "law.tile-hubei"),
        new("410000", 5, 6, "law.tile-henan"),
        new("340000", 5, 7, "law.tile-anhui"),
        new("320000", 5, 8, "law.tile-jiangsu"),
        new("310000", 5, 9, "law.tile-shanghai"),
        new("530000", 6, 3, "law.tile-yunnan"),
        new("520000", 6, 4, "law.tile-guizhou"),
        new("430000", 6, 5, "law.tile-hunan"),
        new("360000", 6, 6, "law.tile-jiangxi"),
        new("330000", 6, 7, "law.tile-zhejiang"),
        new("450000", 7, 4, "law.tile-guangxi"),
        new("440000", 7, 5, "law.tile-guangdong"),
        new("350000", 7, 6, "law.tile-fujian"),
        new("710000", 7, 8, "law.tile-taiwan"),
        new("460000", 8, 4, "law.tile-hainan"),
        new("820000", 8, 5, "law.tile-macao"),
        new("810000", 8, 6, "law.tile-hong-kong"),
    ];
}
