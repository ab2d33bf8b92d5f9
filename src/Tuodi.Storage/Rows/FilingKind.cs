namespace Tuodi.Storage.Rows;

/// <summary>What a filing is for.</summary>
public static class FilingKind
{
    /// <summary>A transfer to another hospital (转院备案, 2501).</summary>
    public const string Transfer = "transfer";
}
