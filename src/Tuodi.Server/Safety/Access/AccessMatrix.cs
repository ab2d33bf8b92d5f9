using static Tuodi.Server.Safety.Access.Role;

namespace Tuodi.Server.Safety.Access;

/// <summary>The one table of who may do what (权限矩阵). What is not listed is denied. docs/reference/access.md shows it; a test compares the two.</summary>
public static class AccessMatrix
{
    /// <summary>Every act with its name in the API and the roles that may do it.</summary>
    public static IReadOnlyList<AccessRule> Rules { get; } =
    [
        new(AccessAct.PersonsRead, "persons.read", Hospital, Handling, Review, Approval, Supervision),
        new(AccessAct.PersonsReadUnmasked, "persons.read-unmasked", Handling, Review, Supervision),
        new(AccessAct.SettlementsRead, "settlements.read", Hospital, Handling, Review, Approval, Fund, Supervision),
        new(AccessAct.SettlementsPreview, "settlements.preview", Hospital, Handling, Review),
        new(AccessAct.SettlementsReverse, "settlements.reverse", Hospital, Handling),
        new(AccessAct.RegisterRead, "register.read", Hospital, Handling, Review, Approval, Fund, Supervision, Role.Policy),
        new(AccessAct.RegisterImport, "register.import", Handling),
        new(AccessAct.RegisterApprove, "register.approve", Approval),
        new(AccessAct.RegisterExport, "register.export", Handling, Supervision),
        new(AccessAct.PoliciesRead, "policies.read", Hospital, Handling, Review, Approval, Fund, Supervision, Role.Policy),
        new(AccessAct.PoliciesPropose, "policies.propose", Role.Policy),
        new(AccessAct.PoliciesActivate, "policies.activate", Approval),
        new(AccessAct.JournalRead, "journal.read", Fund, Supervision),
        new(AccessAct.OutboxRead, "outbox.read", Handling, Fund),
        new(AccessAct.UsersManage, "users.manage", Administrator),
        new(AccessAct.UsersConfirm, "users.confirm", Approval),
        new(AccessAct.TokensManage, "tokens.manage", Administrator),
        new(AccessAct.AuditRead, "audit.read", Auditor),
        new(AccessAct.MetricsRead, "metrics.read", Administrator),
    ];

    /// <summary>Whether a role may do an act.</summary>
    public static bool Allows(Role role, AccessAct act) => Rules[(int)act].Roles.Contains(role);

    /// <summary>The acts that roles may do together.</summary>
    public static IEnumerable<AccessAct> ActsOf(IReadOnlyCollection<Role> roles) =>
        Rules.Where(rule => rule.Roles.Any(roles.Contains)).Select(rule => rule.Act);

    /// <summary>The name of an act in the API and the audit trail.</summary>
    public static string NameOf(AccessAct act) => Rules[(int)act].Name;
}
