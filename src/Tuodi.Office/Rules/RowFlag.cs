namespace Tuodi.Office.Rules;

/// <summary>What the rules say of a row; the row itself stays as it is.</summary>
/// <param name="State">What the office means to do about it.</param>
/// <param name="IsExcluded">Whether it is excluded (已剔除).</param>
/// <param name="Code">The rule that hit, or nothing.</param>
/// <param name="Remark">What it remarks (备注), or nothing.</param>
public readonly record struct RowFlag(NoticeState State, bool IsExcluded, string? Code, string? Remark);
