namespace Tuodi.Server.Safety.Access;

/// <summary>What a user may do over the REST API (权限); <see cref="AccessMatrix"/> says which role may.</summary>
public enum AccessAct
{
    /// <summary>Read persons, with identity masked.</summary>
    PersonsRead,

    /// <summary>Read a person's identity in full; each time is entered in the audit trail.</summary>
    PersonsReadUnmasked,

    /// <summary>Read visits, fee lines and settlements with their explanations.</summary>
    SettlementsRead,

    /// <summary>Have a settlement worked out without doing it.</summary>
    SettlementsPreview,

    /// <summary>Take a settlement back.</summary>
    SettlementsReverse,

    /// <summary>Read institutions and the catalogue, which name no person.</summary>
    RegisterRead,

    /// <summary>Hand in a list for the register and see its preview.</summary>
    RegisterImport,

    /// <summary>Let a list that somebody else handed in take effect.</summary>
    RegisterApprove,

    /// <summary>Take the register out as files.</summary>
    RegisterExport,

    /// <summary>Read policy documents.</summary>
    PoliciesRead,

    /// <summary>Hand in a policy document.</summary>
    PoliciesPropose,

    /// <summary>Put a policy document that somebody else handed in into force.</summary>
    PoliciesActivate,

    /// <summary>Read the journal and the balances of the funds.</summary>
    JournalRead,

    /// <summary>Read what other systems are to be told.</summary>
    OutboxRead,

    /// <summary>Make users, give roles, lock and unlock.</summary>
    UsersManage,

    /// <summary>Confirm the users that an administrator made and the roles that one gave.</summary>
    UsersConfirm,

    /// <summary>List and revoke tokens of other users.</summary>
    TokensManage,

    /// <summary>Read and verify the audit trail.</summary>
    AuditRead,

    /// <summary>Read the server's metrics.</summary>
    MetricsRead,
}
