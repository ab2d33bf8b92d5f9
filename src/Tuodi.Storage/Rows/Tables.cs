using Tuodi.Recipients.Register;

namespace Tuodi.Storage.Rows;

/// <summary>The tables of the service and the records that are their rows.</summary>
public static class Tables
{
    /// <summary>person</summary>
    public static Table<InsuredPerson> Person { get; } = new("person", "area", "id");

    /// <summary>insurance</summary>
    public static Table<InsuranceRelation> Insurance { get; } = new("insurance", "area", "person", "scheme", "valid_from");

    /// <summary>status_period</summary>
    public static Table<StatusPeriod> StatusPeriod { get; } = new("status_period", "area", "id");

    /// <summary>household_member</summary>
    public static Table<HouseholdMembership> HouseholdMember { get; } = new("household_member", "area", "id");

    /// <summary>institution</summary>
    public static Table<MedicalInstitution> Institution { get; } = new("institution", "code");

    /// <summary>visit</summary>
    public static Table<VisitRow> Visit { get; } = new("visit", "area", "id");

    /// <summary>charge</summary>
    public static Table<ChargeRow> Charge { get; } = new("charge", "area", "visit", "batch");

    /// <summary>fee_line</summary>
    public static Table<FeeLineRow> FeeLine { get; } = new("fee_line", "area", "visit", "number");

    /// <summary>settlement</summary>
    public static Table<SettlementRow> Settlement { get; } = new("settlement", "area", "id");

    /// <summary>accumulator</summary>
    public static Table<AccumulatorRow> Accumulator { get; } = new("accumulator", "area", "person", "year");

    /// <summary>journal_entry</summary>
    public static Table<JournalEntryRow> JournalEntry { get; } = new("journal_entry", "area", "id");

    /// <summary>posting</summary>
    public static Table<PostingRow> Posting { get; } = new("posting", "area", "entry", "line");

    /// <summary>message</summary>
    public static Table<MessageRow> Message { get; } = new("message", "msgid", "sender", "area");

    /// <summary>outbox</summary>
    public static Table<OutboxRow> Outbox { get; } = new("outbox", "area", "id");

    /// <summary>filing</summary>
    public static Table<FilingRow> Filing { get; } = new("filing", "area", "id");

    /// <summary>sign_in</summary>
    public static Table<SignInRow> SignIn { get; } = new("sign_in", "area", "id");

    /// <summary>stored_file</summary>
    public static Table<StoredFileRow> StoredFile { get; } = new("stored_file", "area", "id");

    /// <summary>operator</summary>
    public static Table<OperatorRow> Operator { get; } = new("operator", "institution", "id");

    /// <summary>catalogue_item</summary>
    public static Table<CatalogueItemRow> CatalogueItem { get; } = new("catalogue_item", "code", "valid_from");

    /// <summary>reversal_reason</summary>
    public static Table<ReversalReasonRow> ReversalReason { get; } = new("reversal_reason", "area", "settlement");

    /// <summary>policy_content</summary>
    public static Table<PolicyContentRow> PolicyContent { get; } = new("policy_content", "hash");

    /// <summary>policy_proposal</summary>
    public static Table<PolicyProposalRow> PolicyProposal { get; } = new("policy_proposal", "id");

    /// <summary>policy_text</summary>
    public static Table<PolicyTextRow> PolicyText { get; } = new("policy_text", "proposal");

    /// <summary>import_run</summary>
    public static Table<ImportRunRow> ImportRun { get; } = new("import_run", "id");

    /// <summary>import_slice</summary>
    public static Table<ImportSliceRow> ImportSlice { get; } = new("import_slice", "area", "run", "slice");

    /// <summary>handed_list</summary>
    public static Table<HandedListRow> HandedList { get; } = new("handed_list", "id", "area");

    /// <summary>office_month</summary>
    public static Table<OfficeMonthRow> OfficeMonth { get; } = new("office_month", "owner", "id", "area");

    /// <summary>office_file</summary>
    public static Table<OfficeFileRow> OfficeFile { get; } = new("office_file", "owner", "month", "number", "area");

    /// <summary>audit_entry</summary>
    public static Table<AuditEntryRow> AuditEntry { get; } = new("audit_entry", "chain", "number", "area");

    /// <summary>app_user</summary>
    public static Table<AppUserRow> AppUser { get; } = new("app_user", "id");

    /// <summary>user_role</summary>
    public static Table<UserRoleRow> UserRole { get; } = new("user_role", "user_id", "role");

    /// <summary>api_token</summary>
    public static Table<ApiTokenRow> ApiToken { get; } = new("api_token", "hash");
}
