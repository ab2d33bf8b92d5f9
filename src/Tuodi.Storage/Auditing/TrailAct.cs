namespace Tuodi.Storage.Auditing;

/// <summary>What a decision was (操作): nothing else comes into the chain of decisions, so that every entry can be told in words.</summary>
public sealed record TrailAct
{
    private TrailAct(string name, TrailSubject subject = TrailSubject.None) => (Name, Subject) = (name, subject);

    /// <summary>A server started.</summary>
    public static TrailAct ServerStart { get; } = new("server.start");

    /// <summary>A user signed in.</summary>
    public static TrailAct SignIn { get; } = new("sign-in", TrailSubject.User);

    /// <summary>A wrong password.</summary>
    public static TrailAct SignInRefused { get; } = new("sign-in.refused", TrailSubject.User);

    /// <summary>So many wrong passwords that the user is locked for a while.</summary>
    public static TrailAct SignInLocked { get; } = new("sign-in.locked", TrailSubject.User);

    /// <summary>A user was made.</summary>
    public static TrailAct UsersAdd { get; } = new("users.add", TrailSubject.User);

    /// <summary>A user was given roles.</summary>
    public static TrailAct UsersRoles { get; } = new("users.roles", TrailSubject.User);

    /// <summary>A second person confirmed a user.</summary>
    public static TrailAct UsersConfirm { get; } = new("users.confirm", TrailSubject.User);

    /// <summary>A user was locked.</summary>
    public static TrailAct UsersLock { get; } = new("users.lock", TrailSubject.User);

    /// <summary>A user was unlocked.</summary>
    public static TrailAct UsersUnlock { get; } = new("users.unlock", TrailSubject.User);

    /// <summary>A password was changed.</summary>
    public static TrailAct UsersPassword { get; } = new("users.password", TrailSubject.User);

    /// <summary>A token was made for a user.</summary>
    public static TrailAct TokensIssue { get; } = new("tokens.issue", TrailSubject.User);

    /// <summary>A token of a user was revoked.</summary>
    public static TrailAct TokensRevoke { get; } = new("tokens.revoke", TrailSubject.User);

    /// <summary>Persons were read in clear.</summary>
    public static TrailAct PersonsReadUnmasked { get; } = new("persons.read-unmasked", TrailSubject.Person);

    /// <summary>A status period was added.</summary>
    public static TrailAct StatusesAdd { get; } = new("statuses.add", TrailSubject.Person);

    /// <summary>A status period was ended or corrected.</summary>
    public static TrailAct StatusesClose { get; } = new("statuses.close", TrailSubject.Person);

    /// <summary>A settlement was taken back.</summary>
    public static TrailAct SettlementsReverse { get; } = new("settlements.reverse", TrailSubject.Settlement);

    /// <summary>A list was handed in.</summary>
    public static TrailAct RegisterHandIn { get; } = new("register.hand-in", TrailSubject.List);

    /// <summary>A list was let in.</summary>
    public static TrailAct RegisterApprove { get; } = new("register.approve", TrailSubject.List);

    /// <summary>A list was taken back by who handed it in.</summary>
    public static TrailAct RegisterWithdraw { get; } = new("register.withdraw", TrailSubject.List);

    /// <summary>A list was declined.</summary>
    public static TrailAct RegisterDecline { get; } = new("register.decline", TrailSubject.List);

    /// <summary>A list came into the register.</summary>
    public static TrailAct RegisterImport { get; } = new("register.import");

    /// <summary>The register was taken out as files.</summary>
    public static TrailAct RegisterExport { get; } = new("register.export");

    /// <summary>The database was backed up.</summary>
    public static TrailAct Backup { get; } = new("db.backup");

    /// <summary>A policy document was proposed.</summary>
    public static TrailAct PoliciesPropose { get; } = new("policies.propose", TrailSubject.Proposal);

    /// <summary>It was proposed to take a policy document out of force.</summary>
    public static TrailAct PoliciesProposeWithdrawal { get; } = new("policies.propose-withdrawal", TrailSubject.Proposal);

    /// <summary>A policy document was put into force.</summary>
    public static TrailAct PoliciesActivate { get; } = new("policies.activate", TrailSubject.Proposal);

    /// <summary>A policy document was taken out of force.</summary>
    public static TrailAct PoliciesWithdraw { get; } = new("policies.withdraw", TrailSubject.Proposal);

    /// <summary>A proposal was refused.</summary>
    public static TrailAct PoliciesRefuse { get; } = new("policies.refuse", TrailSubject.Proposal);

    /// <summary>A text of legislation was taken in.</summary>
    public static TrailAct LegislationImport { get; } = new("legislation.import", TrailSubject.Text);

    /// <summary>A text was classified anew.</summary>
    public static TrailAct LegislationClassify { get; } = new("legislation.classify", TrailSubject.Text);

    /// <summary>A person confirmed or corrected what is said of a text.</summary>
    public static TrailAct LegislationConfirm { get; } = new("legislation.confirm", TrailSubject.Text);

    /// <summary>Files of a month were handed in.</summary>
    public static TrailAct OfficeHandIn { get; } = new("office.hand-in", TrailSubject.Month);

    /// <summary>It was set by what a month is audited.</summary>
    public static TrailAct OfficeSettings { get; } = new("office.settings", TrailSubject.Month);

    /// <summary>The result of a month was looked at.</summary>
    public static TrailAct OfficeAudit { get; } = new("office.audit", TrailSubject.Month);

    /// <summary>Files of a month were removed.</summary>
    public static TrailAct OfficeRemove { get; } = new("office.remove", TrailSubject.Month);

    /// <summary>A reader acknowledged what other systems are told.</summary>
    public static TrailAct OutboxAcknowledge { get; } = new("outbox.acknowledge");

    /// <summary>The audit trail was verified.</summary>
    public static TrailAct AuditVerify { get; } = new("audit.verify");

    /// <summary>All of them, in the order in which readers choose.</summary>
    public static IReadOnlyList<TrailAct> All { get; } =
    [
        ServerStart,
        SignIn,
        SignInRefused,
        SignInLocked,
        UsersAdd,
        UsersRoles,
        UsersConfirm,
        UsersLock,
        UsersUnlock,
        UsersPassword,
        TokensIssue,
        TokensRevoke,
        PersonsReadUnmasked,
        StatusesAdd,
        StatusesClose,
        SettlementsReverse,
        RegisterHandIn,
        RegisterApprove,
        RegisterWithdraw,
        RegisterDecline,
        RegisterImport,
        RegisterExport,
        Backup,
        PoliciesPropose,
        PoliciesProposeWithdrawal,
        PoliciesActivate,
        PoliciesWithdraw,
        PoliciesRefuse,
        LegislationImport,
        LegislationClassify,
        LegislationConfirm,
        OfficeHandIn,
        OfficeSettings,
        OfficeAudit,
        OfficeRemove,
        OutboxAcknowledge,
        AuditVerify,
    ];

    /// <summary>Its name in the trail, in the words of the access matrix where that knows it.</summary>
    public string Name { get; }

    /// <summary>What the first word of its object names.</summary>
    public TrailSubject Subject { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
