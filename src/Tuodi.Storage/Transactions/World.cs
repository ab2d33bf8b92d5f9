using System.Data.Common;
using Tuodi.Recipients.Register;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Rows;

namespace Tuodi.Storage.Transactions;

/// <summary>What acts of one transaction see: the rows of one area as the database holds them and as the acts before have left them.</summary>
public sealed partial class World
{
    private readonly IDatabase _database;
    private readonly DbConnection _connection;
    private readonly DbTransaction? _transaction;
    private readonly IdSource _ids;
    private readonly Dictionary<string, PersonFile?> _people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<CatalogueItemRow>> _catalogue = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MedicalInstitution?> _institutions = new(StringComparer.Ordinal);
    private readonly RowSet<InsuranceKey, string, InsuranceRelation> _insurance = new(
        Tables.Insurance,
        row => new InsuranceKey(row.Person, row.Scheme, row.ValidFrom),
        row => row.Person,
        row => row.Version,
        (row, version) => row with { Version = version }
    );
    private readonly RowSet<long, string, StatusPeriod> _statuses = new(
        Tables.StatusPeriod,
        row => row.Id,
        row => row.Person,
        row => row.Version,
        (row, version) => row with { Version = version }
    );
    private readonly RowSet<long, string, VisitRow> _visits = new(
        Tables.Visit,
        row => row.Id,
        row => row.Person,
        row => row.Version,
        (row, version) => row with { Version = version }
    );
    private readonly RowSet<VisitPartKey, long, ChargeRow> _charges = new(
        Tables.Charge,
        row => new VisitPartKey(row.Visit, row.Batch),
        row => row.Visit,
        row => row.Version,
        (row, version) => row with { Version = version }
    );
    private readonly RowSet<VisitPartKey, long, FeeLineRow> _lines = new(
        Tables.FeeLine,
        row => new VisitPartKey(row.Visit, row.Number),
        row => row.Visit,
        row => row.Version,
        (row, version) => row with { Version = version }
    );
    private readonly RowSet<YearKey, string, AccumulatorRow> _years = new(
        Tables.Accumulator,
        row => new YearKey(row.Person, row.Year),
        row => row.Person,
        row => row.Version,
        (row, version) => row with { Version = version }
    );
    private readonly RowSet<long, string, FilingRow> _filings = new(
        Tables.Filing,
        row => row.Id,
        row => row.Person,
        row => row.Version,
        (row, version) => row with { Version = version }
    );
    private readonly RowSet<string, string, SignInRow> _signIns = new(
        Tables.SignIn,
        row => row.Id,
        row => row.Institution,
        row => row.Version,
        (row, version) => row with { Version = version }
    );
    private readonly Dictionary<MessageKey, MessageRow?> _messages = [];
    private readonly NewRows<MessageRow> _newMessages = new(Tables.Message);
    private readonly NewRows<SettlementRow> _settlements = new(Tables.Settlement);
    private readonly NewRows<JournalEntryRow> _entries = new(Tables.JournalEntry);
    private readonly NewRows<PostingRow> _postings = new(Tables.Posting);
    private readonly NewRows<OutboxRow> _outbox = new(Tables.Outbox);
    private readonly NewRows<StoredFileRow> _files = new(Tables.StoredFile);
    private readonly NewRows<ReversalReasonRow> _reasons = new(Tables.ReversalReason);
    private readonly NewRows<AuditEntryRow> _audit = new(Tables.AuditEntry);
    private readonly HashSet<long> _wholeVisits = [];
    private readonly HashSet<string> _wholeYears = new(StringComparer.Ordinal);
    private readonly IRowSet[] _all;

    internal World(IDatabase database, DbConnection connection, DbTransaction? transaction, string area, long now, IdSource ids)
    {
        _database = database;
        _connection = connection;
        _transaction = transaction;
        _ids = ids;
        Area = area;
        Now = now;
        _all =
        [
            _insurance,
            _statuses,
            _visits,
            _charges,
            _lines,
            _years,
            _filings,
            _signIns,
            _newMessages,
            _settlements,
            _entries,
            _postings,
            _outbox,
            _policies,
            _files,
            _reasons,
            _audit,
        ];
    }

    /// <summary>The insured division.</summary>
    public string Area { get; }

    /// <summary>The time of the transaction, in microseconds since 1970 UTC.</summary>
    public long Now { get; }

    /// <summary>A new id.</summary>
    /// <param name="after">An id that it must come after, whichever server made that.</param>
    public long NextId(long after = 0) => _ids.Next(after);

    /// <summary>A person with relations, statuses and filings, or nothing.</summary>
    public async ValueTask<PersonFile?> PersonAsync(string id)
    {
        if (!_people.ContainsKey(id))
        {
            await LoadAsync([new Need(id, null, null)]).ConfigureAwait(false);
        }

        return _people[id] is { } file
            ? file with
            {
                Insurance = [.. _insurance.Of(id).OrderBy(row => row.ValidFrom)],
                Statuses = _statuses.Mark == 0 ? file.Statuses : Changed(file),
                Filings = [.. _filings.Of(id).OrderBy(row => row.Id)],
            }
            : null;
    }

    /// <summary>An institution, or nothing.</summary>
    public async ValueTask<MedicalInstitution?> InstitutionAsync(string code)
    {
        if (!_institutions.ContainsKey(code))
        {
            await LoadAsync([new Need(null, null, code)]).ConfigureAwait(false);
        }

        return _institutions[code];
    }

    /// <summary>A visit, or nothing.</summary>
    public async ValueTask<VisitRow?> VisitAsync(long id)
    {
        if (!_visits.Knows(id))
        {
            await LoadAsync([new Need(null, id, null)]).ConfigureAwait(false);
        }

        return _visits.Find(id);
    }

    /// <summary>Whether a person lies in a hospital now: a stay that is neither ended nor taken back.</summary>
    public async ValueTask<bool> IsInpatientAsync(string person)
    {
        var stored = await RowsAsync(
                Tables.Visit,
                "area = @area and person = @person and kind = 'inpatient' and state = @state",
                ("area", Area),
                ("person", person),
                ("state", VisitState.Open)
            )
            .ConfigureAwait(false);
        return stored
            .Select(row => _visits.Find(row.Id) ?? row)
            .Concat(_visits.Of(person))
            .Any(row => row.Kind == "inpatient" && row.State == VisitState.Open);
    }

    /// <summary>The batches of fee lines of a visit, in the order of their names.</summary>
    public async ValueTask<IReadOnlyList<ChargeRow>> ChargesAsync(long visit)
    {
        if (!_wholeVisits.Contains(visit))
        {
            await LoadAsync([new Need(null, visit, null)]).ConfigureAwait(false);
        }

        return [.. _charges.Of(visit).OrderBy(row => row.Batch.Length).ThenBy(row => row.Batch, StringComparer.Ordinal)];
    }

    /// <summary>The fee lines of a visit, in the order of their numbers.</summary>
    public async ValueTask<IReadOnlyList<FeeLineRow>> LinesAsync(long visit)
    {
        var rows = await RowsAsync(Tables.FeeLine, "area = @area and visit = @visit", ("area", Area), ("visit", visit))
            .ConfigureAwait(false);
        foreach (var row in rows)
        {
            _lines.Loaded(new VisitPartKey(visit, row.Number), row);
        }

        return [.. _lines.Of(visit).OrderBy(row => row.Number, StringComparer.Ordinal)];
    }

    /// <summary>What a person's years have come to, oldest first.</summary>
    public async ValueTask<IReadOnlyList<AccumulatorRow>> YearsAsync(string person)
    {
        if (!_wholeYears.Contains(person))
        {
            await LoadAsync([new Need(person, null, null)]).ConfigureAwait(false);
        }

        return [.. _years.Of(person).OrderBy(row => row.Year)];
    }

    /// <summary>A settlement row, or nothing.</summary>
    public async ValueTask<SettlementRow?> SettlementAsync(long id) =>
        _settlements.Rows.FirstOrDefault(row => row.Id == id)
        ?? (
            await RowsAsync(Tables.Settlement, "area = @area and id = @id", ("area", Area), ("id", id)).ConfigureAwait(false)
        ).FirstOrDefault();

    /// <summary>All settlement rows of a person's year, in the order in which they were made.</summary>
    public async ValueTask<IReadOnlyList<SettlementRow>> SettlementsAsync(string person, int year)
    {
        var stored = await RowsAsync(
                Tables.Settlement,
                "area = @area and person = @person and year = @year",
                ("area", Area),
                ("person", person),
                ("year", year)
            )
            .ConfigureAwait(false);
        return [.. stored.Concat(_settlements.Rows.Where(row => row.Person == person && row.Year == year)).OrderBy(row => row.Id)];
    }

    /// <summary>The journal entries that a settlement row caused, with their lines.</summary>
    public async ValueTask<IReadOnlyList<PostingRow>> PostingsAsync(long reference)
    {
        var stored = await RowsAsync(
                Tables.Posting,
                "area = @area and entry in (select id from journal_entry where area = @area and reference = @reference)",
                ("area", Area),
                ("reference", reference)
            )
            .ConfigureAwait(false);
        var fresh = _entries.Rows.Where(entry => entry.Reference == reference).Select(entry => entry.Id).ToHashSet();
        return [.. stored, .. _postings.Rows.Where(posting => fresh.Contains(posting.Entry))];
    }

    /// <summary>What the catalogue says of items, at any time; items it does not have are missing.</summary>
    public async ValueTask<ILookup<string, CatalogueItemRow>> CatalogueAsync(IReadOnlyCollection<string> codes)
    {
        var missing = codes.Where(code => !_catalogue.ContainsKey(code)).Distinct(StringComparer.Ordinal).ToArray();
        if (missing.Length > 0)
        {
            var rows = await RowsAsync(Tables.CatalogueItem, _database.In("code", "codes"), ("codes", _database.Keys(missing)))
                .ConfigureAwait(false);
            var found = rows.ToLookup(row => row.Code, StringComparer.Ordinal);
            foreach (var code in missing)
            {
                _catalogue[code] = [.. found[code]];
            }
        }

        return codes
            .Distinct(StringComparer.Ordinal)
            .SelectMany(code => _catalogue[code])
            .ToLookup(row => row.Code, StringComparer.Ordinal);
    }

    /// <summary>A sign-in, or nothing.</summary>
    public async ValueTask<SignInRow?> SignInAsync(string id)
    {
        if (!_signIns.Knows(id))
        {
            var rows = await RowsAsync(Tables.SignIn, "area = @area and id = @id", ("area", Area), ("id", id)).ConfigureAwait(false);
            _signIns.Loaded(id, rows.FirstOrDefault());
        }

        return _signIns.Find(id);
    }

    /// <summary>A request that was answered before, or nothing.</summary>
    public async ValueTask<MessageRow?> MessageAsync(string sender, string msgid)
    {
        var key = new MessageKey(sender, msgid);
        if (!_messages.TryGetValue(key, out var known))
        {
            var rows = await RowsAsync(Tables.Message, "msgid = @msgid and sender = @sender", ("sender", sender), ("msgid", msgid))
                .ConfigureAwait(false);
            known = rows.FirstOrDefault();
            _messages[key] = known;
        }

        return known;
    }
}
