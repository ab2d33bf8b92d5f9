using System.Collections.ObjectModel;
using System.Data.Common;
using System.Globalization;
using Tuodi.Kernel;
using Tuodi.Office.Auditing;
using Tuodi.Office.Lists;
using Tuodi.Office.Reports;

namespace Tuodi.Office.Workspace;

/// <summary>Makes rows of the workspace from what the database answers, column after column in the order of <see cref="Sql"/>.</summary>
internal sealed class VisitReader(DbDataReader reader)
{
    private static readonly Dictionary<string, ListKind> Kinds = Enum.GetValues<ListKind>().ToDictionary(Words.Key);
    private static readonly Dictionary<string, Verdict> Verdicts = Enum.GetValues<Verdict>().ToDictionary(Words.Key);
    private int _at;

    /// <summary>Asks for whole rows; a condition on <c>v</c> may follow.</summary>
    public static string Sql { get; } =
        $"""
            SELECT v.id, v.file, v.line, {string.Join(", ", ListTables.Facts.Select(fact => "v." + fact.Name))},
              v.matched, v.roster_name, v.roster_town, v.roster_village, v.roster_identity,
              v.state, v.rule_excludes, v.person_excludes, v.rule_code, COALESCE(v.person_remark, v.rule_remark),
              v.distributed_at, v.received_at, v.notified_at, v.paid_at,
              a.bank, a.holder, a.number,
              f.verdict, f.assistance_due, f.assistance_paid, f.second_due, f.second_paid, f.difference, f.is_first,
              f.reason_zh, f.reason_en, f.article_zh, f.article_en, f.missing
            FROM visit v LEFT JOIN account a ON a.visit_id = v.id LEFT JOIN audited f ON f.visit_id = v.id
            """;

    /// <summary>The present row.</summary>
    public WorkspaceVisit Read()
    {
        _at = 0;
        var id = Number();
        var row = Row();
        return new WorkspaceVisit
        {
            Id = id,
            Row = row,
            Period = row.Period!,
            IsMatched = Flag(),
            RosterName = Text(),
            Town = Text(),
            Village = Text(),
            Identity = Text(),
            State = Text() is { } state ? WorkspaceWords.StateOf(state) : null,
            IsExcludedByRule = Flag(),
            IsExcludedByPerson = Flag(),
            RuleCode = Text(),
            Remark = Text(),
            DistributedAt = Moment(),
            ReceivedAt = Moment(),
            NotifiedAt = Moment(),
            PaidAt = Moment(),
            Account = Account(),
            Audit = Audit(),
        };
    }

    private SettlementRow Row()
    {
        var spot = new Spot(Text()!, (int)Number(), 1);
        return new SettlementRow
        {
            Spot = spot,
            PersonId = Text()!,
            Kind = Kinds[Text()!],
            Period = Text(),
            ExpenseMonth = Text(),
            Number = Text(),
            SettlementId = Text(),
            CaseId = Text(),
            Name = Text(),
            PersonalNumber = Text(),
            Town = Text(),
            Village = Text(),
            Identity = Text(),
            RecognisedAt = Text(),
            InsuredAt = Text(),
            Insurance = Text(),
            VisitedAt = Text(),
            InsideOrOutside = Text(),
            Institution = Text(),
            InstitutionCode = Text(),
            VisitClass = Text(),
            VisitKind = Text(),
            AssistanceKind = Text(),
            VeteranKind = Text(),
            Referral = Text(),
            DiseaseCode = Text(),
            DiseaseName = Text(),
            Admitted = Day(),
            Discharged = Day(),
            Settled = Day(),
            Total = Amount(),
            InPolicy = Amount(),
            Basic = Amount(),
            CriticalIllness = Amount(),
            LargeAmount = Amount(),
            AssistanceBase = Amount(),
            Assistance = Amount(),
            SecondRound = Amount(),
            Charity = Amount(),
            Commercial = Amount(),
            PersonalAccount = Amount(),
            Cash = Amount(),
            Account = ListAccount(),
            Used = Used(),
        };
    }

    private BankAccount? ListAccount()
    {
        var account = new BankAccount(Text(), Text(), Text(), Text());
        return account is { Holder: null, Bank: null, Line: null, Number: null } ? null : account;
    }

    private IReadOnlyDictionary<string, Money> Used()
    {
        var used = new UsedAmounts(Amount(), Amount(), Amount(), Amount());
        return used.Count > 0 ? used : ReadOnlyDictionary<string, Money>.Empty;
    }

    private PayAccount? Account() => (Text(), Text(), Text()) is ({ } bank, { } holder, { } number) ? new(bank, holder, number) : null;

    private AuditedFigures? Audit()
    {
        var verdict = Text();
        var (due, paid, second, secondPaid, difference) = (Amount(), Amount(), Amount(), Amount(), Amount());
        var isFirst = !reader.IsDBNull(_at) && reader.GetInt64(_at) != 0;
        _at++;
        var (reason, article, missing) = (Both(), Both(), Text());
        return verdict is null
            ? null
            : new AuditedFigures(Verdicts[verdict], due, paid, second, secondPaid, difference!.Value, isFirst, reason, article, missing);
    }

    private Bilingual? Both() =>
        (Text(), Text()) is var (chinese, english) && (chinese ?? english) is not null ? new(chinese, english) : null;

    private string? Text() => reader.IsDBNull(_at++) ? null : reader.GetString(_at - 1);

    private long Number() => reader.GetInt64(_at++);

    private bool Flag() => Number() != 0;

    private Money? Amount() => reader.IsDBNull(_at++) ? null : new Money(reader.GetInt64(_at - 1));

    private DateOnly? Day() => Text() is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private DateTimeOffset? Moment() => Text() is { } moment ? DateTimeOffset.ParseExact(moment, "O", CultureInfo.InvariantCulture) : null;
}
