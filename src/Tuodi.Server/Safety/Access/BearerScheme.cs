namespace Tuodi.Server.Safety.Access;

/// <summary>How users show who they are: <c>Authorization: Bearer</c> with an opaque token.</summary>
public static class BearerScheme
{
    /// <summary>The scheme's name.</summary>
    public const string Name = "Bearer";
}
