namespace Tuodi.Server.Safety.Access;

/// <summary>What a user is to the system (角色). A user may hold several, as far as <see cref="SeparationOfDuties"/> allows.</summary>
public enum Role
{
    /// <summary>An institution that settles (定点医药机构).</summary>
    Hospital,

    /// <summary>Takes in and handles cases and lists (经办).</summary>
    Handling,

    /// <summary>Reviews what handling has prepared (审核).</summary>
    Review,

    /// <summary>Decides (审批).</summary>
    Approval,

    /// <summary>Keeps the funds (基金财务).</summary>
    Fund,

    /// <summary>Supervises institutions and offices (监督).</summary>
    Supervision,

    /// <summary>Writes policy documents (政策).</summary>
    Policy,

    /// <summary>Manages users and runs the system; sees no person (系统管理).</summary>
    Administrator,

    /// <summary>Reads the audit trail and nothing else (审计).</summary>
    Auditor,
}
