using Tuodi.Kernel;
using Tuodi.Server.Gateway.Codes;
using Tuodi.Server.Gateway.Settling;
using Tuodi.Settlement.Facts;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Settling;
using Tuodi.Storage.Transactions;

namespace Tuodi.Server.Gateway.Transactions.Settling;

/// <summary>Words a settlement, a preview, a reversal or a correction as hospitals read it.</summary>
/// <param name="funds">How funds appear.</param>
/// <param name="codes">What codes mean.</param>
public sealed class SettlementWords(FundMap funds, CodeMaps codes)
{
    private const string AccountField = "acct_pay";
    private const string ByItem = "1"; // 按项目

    /// <summary>What an answer says.</summary>
    /// <param name="outcome">The settlement; of a reversal with its amounts negative.</param>
    /// <param name="certType">The document shown with the request, or nothing.</param>
    /// <param name="details">What was told of the visit, where the answer is to say it.</param>
    /// <param name="isTakenBack">Whether it was undone later.</param>
    public SettlementFigures Of(SettlementOutcome outcome, string? certType, VisitDetails? details = null, bool isTakenBack = false)
    {
        var row = outcome.Row;
        var sign = row.Kind == SettlementKind.Reversed ? -1 : 1;
        return new SettlementFigures(
            Person(outcome),
            Visit(outcome, certType, details),
            Amounts(row, sign),
            Rows(outcome, sign),
            row.Kind == SettlementKind.Reversed,
            row.Kind == SettlementKind.Corrected,
            isTakenBack
        );
    }

    private static SettlementPerson Person(SettlementOutcome outcome)
    {
        var (person, relation) = (outcome.File.Person, outcome.Relation);
        return new SettlementPerson
        {
            PsnNo = person.Id,
            PsnName = person.Name,
            PsnCertType = person.CertType,
            Certno = person.CertNo,
            Gend = person.Sex,
            Naty = person.Nation,
            Brdy = person.Born,
            Age = person.Born is { } born ? Ages.On(born, outcome.Row.Day) : null,
            Insutype = relation.Scheme,
            PsnType = relation.PersonType,
            IsCivilServant = relation.CivilServant,
            InsuAdmdvs = outcome.Row.Area,
            EmpName = relation.Unit,
        };
    }

    private SettlementVisit Visit(SettlementOutcome outcome, string? certType, VisitDetails? details)
    {
        var (row, visit) = (outcome.Row, outcome.Visit);
        return new SettlementVisit
        {
            MdtrtId = $"{row.Visit}",
            SetlId = $"{row.Id}",
            SetlTime = BeijingDays.At(row.At),
            MedType = row.MedType,
            MdtrtCertType = certType ?? details?.Text("mdtrt_cert_type"),
            MdtrtCertNo = details?.Text("mdtrt_cert_no"),
            BegnDate = Instants.Day(visit.Begun),
            EndDate = visit.Ended is { } ended ? Instants.Day(ended) : row.Day,
            MedinsSetlId = row.Msgid,
            ClrOptins = row.Area,
            ClrWay = ByItem,
            ClrType = codes.Clearing(row.MedType) ?? string.Empty,
            FixmedinsCode = row.Institution,
            FixmedinsName = outcome.Institution.Name,
            HospLv = outcome.Institution.Grade,
            DiseCodg = visit.Disease,
            DiseName = details?.Text("dise_name") ?? details?.Text("dscg_maindiag_name"),
            OpterId = row.Operator,
        };
    }

    private static SettlementAmounts Amounts(SettlementRow row, int sign) =>
        new()
        {
            Total = new Money(sign * row.Total),
            OwnPay = new Money(sign * row.OwnPay),
            OverLimit = new Money(sign * row.OverLimit),
            FirstPay = new Money(sign * row.FirstPay),
            InScope = new Money(sign * row.InPolicy),
            DeductiblePaid = new Money(sign * row.Deductible),
            Deductible = new Money(sign * row.Deductible),
            Cash = new Money(sign * row.Cash),
            Balance = new Money(row.Balance),
        };

    // Layers of one fund make one row; a fund that pays nothing has none.
    private List<FundRow> Rows(SettlementOutcome outcome, int sign)
    {
        var scheme = codes.Scheme(outcome.Row.Scheme);
        var scope = new Money(sign * outcome.Row.InPolicy);
        var rows = new List<FundRow>(outcome.Layers.Count + 1);
        foreach (var layer in outcome.Layers)
        {
            var line = funds.Line(layer.Field, scheme);
            var paid = new Money(sign * layer.Paid.Fen);
            var at = rows.FindIndex(row => row.Line == line);
            if (at >= 0)
            {
                rows[at] = rows[at] with { Paid = rows[at].Paid + paid };
            }
            else
            {
                rows.Add(new FundRow(line, paid, scope));
            }
        }

        rows.Add(new FundRow(funds.Line(AccountField, scheme), new Money(sign * outcome.Row.AccountPaid), scope));
        rows.RemoveAll(row => row.Paid == Money.Zero);
        return rows;
    }
}
