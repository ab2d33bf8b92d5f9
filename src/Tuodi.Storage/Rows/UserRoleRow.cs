namespace Tuodi.Storage.Rows;

/// <summary>A role that a user holds.</summary>
public sealed record UserRoleRow
{
    /// <summary>The user.</summary>
    public required string UserId { get; init; }

    /// <summary>The role.</summary>
    public required string Role { get; init; }
}
