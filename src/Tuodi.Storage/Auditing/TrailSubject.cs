namespace Tuodi.Storage.Auditing;

/// <summary>What the first word of an entry's object names (操作对象).</summary>
public enum TrailSubject
{
    /// <summary>Nothing that has a number.</summary>
    None,

    /// <summary>A user.</summary>
    User,

    /// <summary>A person of the register; the division comes next.</summary>
    Person,

    /// <summary>A settlement; the division comes next.</summary>
    Settlement,

    /// <summary>A list that was handed in for the register; the division comes next.</summary>
    List,

    /// <summary>A proposal to put a policy document into force or take it out.</summary>
    Proposal,

    /// <summary>A text of legislation.</summary>
    Text,

    /// <summary>A month that an office audits.</summary>
    Month,
}
