using Tuodi.Kernel;
using Tuodi.Office.Recognising;
using Tuodi.Office.Tables;

namespace Tuodi.Office.Lists;

/// <summary>Reads the rows of one sheet whose headings are understood.</summary>
internal sealed class SheetReader(
    TableFile file,
    string? sheet,
    Table table,
    Recognition recognition,
    string? month,
    TextPool pool,
    IdentityVocabulary identities
)
{
    private const int RowsPerReport = 20_000;

    private readonly Collector _found = new();
    private readonly CellReader _cells = new(table.Row, file.Path, file.CountsFrom1904, recognition.Headings.Columns, pool);

    private ListKind Kind => recognition.Shape.Kind;

    /// <exception cref="ProblemException">A row of a list that must be whole was refused.</exception>
    public OfficeList Read(IProgress<ReadProgress>? progress, CancellationToken cancel)
    {
        var list = new OfficeList
        {
            File = file.Path,
            Sheet = sheet,
            Encoding = file.Encoding,
            Kind = Kind,
            HeadingRow = recognition.Headings.Line,
            Columns = recognition.Headings.Columns,
            Missing = [.. recognition.Shape.Usual.Where(field => !recognition.Headings.Fields.Contains(field)).Order()],
            Month = month,
        };
        list = Fill(list, progress, cancel);
        return list with
        {
            RowsRead = _found.RowsRead,
            RowsLeftOut = _found.RowsLeftOut,
            RowsRefused = _found.RowsRefused,
            Refused = _found.Refused,
            Warnings = [.. _found.Warnings(table.Undecoded)],
            Sums = list.Settlements.Count > 0 ? _found.Sums : null,
            UnknownIdentities = _found.UnknownIdentities(identities),
        };
    }

    private OfficeList Fill(OfficeList list, IProgress<ReadProgress>? progress, CancellationToken cancel)
    {
        switch (Kind)
        {
            case ListKind.Roster:
                var implied = recognition.Shape.Implied.Where(pair => _cells.Has(pair.Key)).Select(pair => pair.Value).FirstOrDefault();
                return list with { Roster = Rows(cells => RowReaders.Roster(cells, month, implied), row => row.Identity) };
            case ListKind.Enrolment:
                var enrolments = Rows(cells => RowReaders.Enrolment(cells, month), row => row.Identity);
                return _found.RowsRefused == 0 ? list with { Enrolments = enrolments } : throw NotWhole();
            case ListKind.EnrolmentPaid:
                return list with { EnrolmentPayments = Rows(RowReaders.Paid, _ => null) };
            case ListKind.TaxClaims:
                return list with { TaxClaims = Rows(RowReaders.TaxClaim, row => row.Identity) };
            case ListKind.Deaths:
                return list with { Deaths = Rows(RowReaders.Death, _ => null) };
            case ListKind.EnrolmentAmounts:
                return list with { EnrolmentAmounts = Rows(RowReaders.EnrolmentAmount, row => row.Identity) };
            case ListKind.RecipientIdentities:
                return list with { RecipientIdentities = Rows(RowReaders.RecipientIdentity, row => row.Identity) };
            case ListKind.IdentityTerms:
                return list with { IdentityTerms = Rows(RowReaders.IdentityTerm, _ => null) };
            case ListKind.VeteranQuotas:
                return list with { VeteranQuotas = Rows(RowReaders.VeteranQuota, _ => null) };
            case ListKind.ReimbursementCases:
                return list with { ReimbursementCases = Rows(RowReaders.ReimbursementCase, _ => null) };
            case ListKind.MajorDiseases:
                return list with { MajorDiseases = Rows(RowReaders.MajorDisease, _ => null) };
            case ListKind.Institutions:
                return list with { Institutions = Rows(RowReaders.Institution, _ => null) };
            default:
                var settlements = new SettlementReader(_cells, Kind, month);
                return list with { Settlements = Rows(_ => settlements.Read(), row => row.Identity, _found.Sums.Check) };
        }

        List<T> Rows<T>(Func<CellReader, T> make, Func<T, string?> identityOf, Action<T>? check = null) =>
            ReadRows(make, identityOf, check, progress, cancel);
    }

    private List<T> ReadRows<T>(
        Func<CellReader, T> make,
        Func<T, string?> identityOf,
        Action<T>? check,
        IProgress<ReadProgress>? progress,
        CancellationToken cancel
    )
    {
        var rows = new List<T>();
        var leftOut = new LeftOutRows(table.Row, recognition.Headings.Columns);
        while (table.Read())
        {
            if (table.Row.Line <= recognition.Headings.LastLine)
            {
                continue;
            }

            if (leftOut.IsLeftOut())
            {
                _found.RowsLeftOut++;
                continue;
            }

            _cells.NextRow();
            var row = make(_cells);
            _found.RowsRead++;
            if (_cells.Fault is { } fault)
            {
                _found.Refuse(_cells, fault.Field, HeadingOf(fault.Field), fault.Reason);
            }
            else
            {
                rows.Add(row);
                _found.Take(_cells, identityOf(row));
                check?.Invoke(row);
            }

            if (_found.RowsRead % RowsPerReport == 0)
            {
                cancel.ThrowIfCancellationRequested();
                Report(progress);
            }
        }

        Report(progress);
        return rows;
    }

    private void Report(IProgress<ReadProgress>? progress) =>
        progress?.Report(
            new ReadProgress(file.Path, _found.RowsRead, table.BytesTotal > 0 ? (int)(table.BytesRead * 100 / table.BytesTotal) : null)
        );

    private string HeadingOf(Field field) =>
        recognition.Headings.Columns.FirstOrDefault(column => column.Field == field)?.Heading ?? FieldNames.NameOf(field);

    // All such rows are named, or the list comes back once for each; the cells themselves, persons' data, are not repeated.
    private ProblemException NotWhole() =>
        new([
            .. _found.Refused.Select(row => new Problem(
                row.Spot,
                new Bilingual(
                    $"{row.Heading}：{row.Reason.Chinese}；整份清单不予读入（共 {_found.RowsRefused} 行），因为缺少的人会被当作取消",
                    $"{row.Heading}: {row.Reason.English}; the whole list is refused ({_found.RowsRefused} such rows), because who is missing from it counts as cancelled"
                ),
                new Bilingual("补全该行后重新读入。", "Complete the row and read the list again.")
            )),
        ]);
}
