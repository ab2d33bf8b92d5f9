using Tuodi.Storage.Auditing;
using Tuodi.Storage.Rows;

namespace Tuodi.Web.Pages.Home;

/// <summary>What the first page asks the database: each finds its few rows by an index, however long the tables are.</summary>
internal static class HomeQueries
{
    /// <summary>Lists that nobody has decided about, by who handed them in.</summary>
    public const string Lists = "select handed_by from handed_list where decided_by is null";

    /// <summary>Lists that were let in and are not in yet.</summary>
    public const string ComingIn = "select handed_by from handed_list where taken = 1 and finished_at is null";

    /// <summary>Proposals that nobody has decided about, by who made them.</summary>
    public const string Proposals = $"select proposer from policy_proposal where decision = '{ProposalDecision.Open}'";

    /// <summary>The last day on which anything was settled.</summary>
    public const string LastDay = "select max(day) from settlement where day <= @today";

    /// <summary>The same of an institution.</summary>
    public const string LastDayOfInstitution = "select max(day) from settlement where institution = @own and day <= @today";

    /// <summary>Settlements of a day.</summary>
    public const string Settled = "select count(*) from settlement where day = @day";

    /// <summary>Reversals and corrections of a day.</summary>
    public const string Changed =
        $"select count(*) from settlement where kind <> '{SettlementKind.Settled}' and kind = '{SettlementKind.Reversed}' and day = @day";

    /// <summary>The last verification of the audit trail.</summary>
    public static string Verified { get; } =
        $"{Tables.AuditEntry.Select} where chain = 0 and act = '{TrailAct.AuditVerify}' order by number desc limit 1";

    /// <summary>What was decided since an instant.</summary>
    public const string Decided = "select count(*) from (select 1 from audit_entry where chain = 0 and at >= @since limit 10000) found";
}
