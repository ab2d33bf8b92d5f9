namespace Tuodi.Policies.Conditions;

/// <summary>What bears an attribute.</summary>
public enum Bearer
{
    /// <summary>The person.</summary>
    Person,

    /// <summary>The institution.</summary>
    Institution,

    /// <summary>The visit.</summary>
    Visit,
}
