using Tuodi.Kernel;

namespace Tuodi.Server.Safety.Access;

/// <summary>Acts that no single user may hold together, whatever roles they come from (不相容职责分离).</summary>
public static class SeparationOfDuties
{
    /// <summary>The pairs, each with its reason.</summary>
    public static IReadOnlyList<(AccessAct One, AccessAct Other, Bilingual Why)> Pairs { get; } =
    [
        (AccessAct.RegisterImport, AccessAct.RegisterApprove, new("导入者不得审批", "Who imports does not approve")),
        (
            AccessAct.PoliciesPropose,
            AccessAct.PoliciesActivate,
            new("起草政策者不得批准施行", "Who proposes a policy does not put it into force")
        ),
        (
            AccessAct.SettlementsReverse,
            AccessAct.JournalRead,
            new("办理结算者不得管账", "Who settles and reverses does not keep the books")
        ),
        (AccessAct.UsersManage, AccessAct.PersonsRead, new("系统管理员不得查看个人信息", "Who manages users sees no personal data")),
        (AccessAct.UsersManage, AccessAct.SettlementsRead, new("系统管理员不得查看结算", "Who manages users sees no settlements")),
        (AccessAct.UsersManage, AccessAct.UsersConfirm, new("新增用户者不得自行确认", "Who makes users does not confirm them")),
        (AccessAct.AuditRead, AccessAct.UsersManage, new("审计者不得管理用户", "Who reads the trail manages nobody")),
        (AccessAct.AuditRead, AccessAct.PersonsRead, new("审计者只看审计记录", "Who reads the trail reads only the trail")),
        (AccessAct.AuditRead, AccessAct.SettlementsRead, new("审计者只看审计记录", "Who reads the trail reads only the trail")),
        (AccessAct.AuditRead, AccessAct.PoliciesPropose, new("审计者只看审计记录", "Who reads the trail reads only the trail")),
    ];

    /// <summary>Why one user may not hold these roles together, or nothing when that is in order.</summary>
    public static Bilingual? Objection(IReadOnlyCollection<Role> roles)
    {
        var acts = AccessMatrix.ActsOf(roles).ToHashSet();
        foreach (var (one, other, why) in Pairs)
        {
            if (acts.Contains(one) && acts.Contains(other))
            {
                return why;
            }
        }

        return null;
    }
}
