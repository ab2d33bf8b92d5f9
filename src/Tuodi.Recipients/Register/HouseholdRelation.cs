namespace Tuodi.Recipients.Register;

/// <summary>What a member of a household is to its head (与户主关系), as lists write it.</summary>
public static class HouseholdRelation
{
    /// <summary>The head (户主).</summary>
    public const string Head = "head";

    /// <summary>Husband or wife (配偶).</summary>
    public const string Spouse = "spouse";

    /// <summary>Son or daughter (子女).</summary>
    public const string Child = "child";

    /// <summary>Child of a child (孙子女).</summary>
    public const string Grandchild = "grandchild";

    /// <summary>Father or mother (父母).</summary>
    public const string Parent = "parent";

    /// <summary>Parent of a parent (祖父母).</summary>
    public const string Grandparent = "grandparent";

    /// <summary>Brother or sister (兄弟姐妹).</summary>
    public const string Sibling = "sibling";

    /// <summary>Anybody else (其他).</summary>
    public const string Other = "other";

    /// <summary>All of them, in the order in which a household is told.</summary>
    public static IReadOnlyList<string> All { get; } = [Head, Spouse, Child, Grandchild, Parent, Grandparent, Sibling, Other];
}
