namespace Tuodi.Office.Workspace;

/// <summary>Who does the notifying of a workspace.</summary>
public enum WorkMode
{
    /// <summary>Townships receive their rows and notify (下放镇街).</summary>
    Township,

    /// <summary>The district notifies and pays by exported lists; there is no distributing (区级直办).</summary>
    Direct,
}
