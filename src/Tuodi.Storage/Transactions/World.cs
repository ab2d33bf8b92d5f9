using System.Data.Common;
using Dapper;
using Tuodi.Funds.Journal;
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
    private readonly RowSet<(string Person, string Scheme, DateOnly From), InsuranceRelation> _insurance = new(
        Tables.Insurance,
        row => (row.Person, row.Scheme, row.ValidFrom),
        row => row.Version,
        (row, version) => row with { Version = version }
    );
    private readonly RowSet<long, StatusPeriod> _statuses = new(
        Tables.StatusPeriod,
        row => row.Id,
        row => row.Version,
        (row, version) => row with { Version = version }
    );
    private readonly RowSet<long, VisitRow> _visits = new(
        Tables.Visit,
        row => row.Id,
        row => row.Version,
        (row, version) => row with { Version = version }
    );
    private readonly RowSet<(long Visit, string Batch), ChargeRow> _charges = new(
        Tables.Charge,
        row => (row.Visit, row.Batch),
        row => row.Version,
        (row, version) => row with { Version = version }
    );
    private readonly RowSet<(long Visit, string Number), FeeLineRow> _lines = new(
        Tables.FeeLine,
        row => (row.Visit, row.Number),
        row => row.Version,
        (row, version) => row with { Version = version }
    );
    private readonly RowSet<(string Person, int Year), AccumulatorRow> _years = new(
        Tables.Accumulator,
        row => (row.Person, row.Year),
        row => row.Version,
        (row, version) => row with { Version = version }
    );
    private readonly RowSet<long, FilingRow> _filings = new(
        Tables.Filing,
        row => row.Id,
        row => row.Version,
        (row, version) => row with { Version = version }
    );
    private readonly RowSet<string, SignInRow> _signIns = new(
        Tables.SignIn,
        row => row.Id,
        row => row.Version,
        (row, version) => row with { Version = version }
    );
    private readonly Dictionary<(string Sender, string Msgid), MessageRow?> _messages = [];
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
                Insurance = [.. _insurance.Where(row => row.Person == id).OrderBy(row => row.ValidFrom)],
                Statuses = _statuses.Mark == 0 ? file.Statuses : Changed(file),
                Filings = [.. _filings.Where(row => row.Person == id).OrderBy(row => row.Id)],
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

    /// <summary>The batches of fee lines of a visit, in the order of their names.</summary>
    public async ValueTask<IReadOnlyList<ChargeRow>> ChargesAsync(long visit)
    {
        if (!_wholeVisits.Contains(visit))
        {
            await LoadAsync([new Need(null, visit, null)]).ConfigureAwait(false);
        }

        return
        [
            .. _charges.Where(row => row.Visit == visit).OrderBy(row => row.Batch.Length).ThenBy(row => row.Batch, StringComparer.Ordinal),
        ];
    }

    /// <summary>The fee lines of a visit, in the order of their numbers.</summary>
    public async ValueTask<IReadOnlyList<FeeLineRow>> LinesAsync(long visit)
    {
        var rows = await QueryAsync<FeeLineRow>(
                $"{Tables.FeeLine.Select} where area = @area and visit = @visit",
                new { area = Area, visit }
            )
            .ConfigureAwait(false);
        foreach (var row in rows)
        {
            _lines.Loaded((visit, row.Number), row);
        }

        return [.. _lines.Where(row => row.Visit == visit).OrderBy(row => row.Number, StringComparer.Ordinal)];
    }

    /// <summary>What a person's years have come to, oldest first.</summary>
    public async ValueTask<IReadOnlyList<AccumulatorRow>> YearsAsync(string person)
    {
        if (!_wholeYears.Contains(person))
        {
            await LoadAsync([new Need(person, null, null)]).ConfigureAwait(false);
        }

        return [.. _years.Where(row => row.Person == person).OrderBy(row => row.Year)];
    }

    /// <summary>A settlement row, or nothing.</summary>
    public async ValueTask<SettlementRow?> SettlementAsync(long id) =>
        _settlements.Rows.FirstOrDefault(row => row.Id == id)
        ?? (
            await QueryAsync<SettlementRow>($"{Tables.Settlement.Select} where area = @area and id = @id", new { area = Area, id })
                .ConfigureAwait(false)
        ).FirstOrDefault();

    /// <summary>All settlement rows of a person's year, in the order in which they were made.</summary>
    public async ValueTask<IReadOnlyList<SettlementRow>> SettlementsAsync(string person, int year)
    {
        var stored = await QueryAsync<SettlementRow>(
                $"{Tables.Settlement.Select} where area = @area and person = @person and year = @year",
                new
                {
                    area = Area,
                    person,
                    year,
                }
            )
            .ConfigureAwait(false);
        return [.. stored.Concat(_settlements.Rows.Where(row => row.Person == person && row.Year == year)).OrderBy(row => row.Id)];
    }

    /// <summary>The journal entries that a settlement row caused, with their lines.</summary>
    public async ValueTask<IReadOnlyList<PostingRow>> PostingsAsync(long reference)
    {
        var stored = await QueryAsync<PostingRow>(
                $"{Tables.Posting.Select} where area = @area and entry in (select id from journal_entry where area = @area and reference = @reference)",
                new { area = Area, reference }
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
            var rows = await QueryAsync<CatalogueItemRow>(
                    $"{Tables.CatalogueItem.Select} where {_database.In("code", "codes")}",
                    new { codes = _database.Keys(missing) }
                )
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
            var rows = await QueryAsync<SignInRow>($"{Tables.SignIn.Select} where area = @area and id = @id", new { area = Area, id })
                .ConfigureAwait(false);
            _signIns.Loaded(id, rows.FirstOrDefault());
        }

        return _signIns.Find(id);
    }

    /// <summary>A request that was answered before, or nothing.</summary>
    public async ValueTask<MessageRow?> MessageAsync(string sender, string msgid)
    {
        if (!_messages.TryGetValue((sender, msgid), out var known))
        {
            var rows = await QueryAsync<MessageRow>(
                    $"{Tables.Message.Select} where msgid = @msgid and sender = @sender",
                    new { sender, msgid }
                )
                .ConfigureAwait(false);
            known = rows.FirstOrDefault();
            _messages[(sender, msgid)] = known;
        }

        return _newMessages.Rows.FirstOrDefault(row => row.Sender == sender && row.Msgid == msgid) ?? known;
    }

    /// <summary>Adds a status period.</summary>
    public void Insert(StatusPeriod row) => _statuses.Insert(row);

    /// <summary>Writes a status period of a person who was read.</summary>
    public void Update(StatusPeriod row)
    {
        _statuses.Loaded(row.Id, _people[row.Person]?.Statuses.FirstOrDefault(each => each.Id == row.Id));
        _statuses.Update(row);
    }

    /// <summary>Adds why a settlement was taken back.</summary>
    public void Insert(ReversalReasonRow row) => _reasons.Add(row);

    /// <summary>Adds a visit.</summary>
    public void Insert(VisitRow row) => _visits.Insert(row);

    /// <summary>Writes a visit that was read.</summary>
    public void Update(VisitRow row) => _visits.Update(row);

    /// <summary>Adds a batch of fee lines.</summary>
    public void Insert(ChargeRow row) => _charges.Insert(row);

    /// <summary>Writes a batch that was read.</summary>
    public void Update(ChargeRow row) => _charges.Update(row);

    /// <summary>Adds a fee line.</summary>
    public void Insert(FeeLineRow row) => _lines.Insert(row);

    /// <summary>Writes a fee line that was read.</summary>
    public void Update(FeeLineRow row) => _lines.Update(row);

    /// <summary>Adds a year.</summary>
    public void Insert(AccumulatorRow row) => _years.Insert(row);

    /// <summary>Writes a year that was read.</summary>
    public void Update(AccumulatorRow row) => _years.Update(row);

    /// <summary>Writes an insurance relation that was read.</summary>
    public void Update(InsuranceRelation row) => _insurance.Update(row);

    /// <summary>Adds a filing.</summary>
    public void Insert(FilingRow row) => _filings.Insert(row);

    /// <summary>Writes a filing that was read.</summary>
    public void Update(FilingRow row) => _filings.Update(row);

    /// <summary>Adds a sign-in.</summary>
    public void Insert(SignInRow row) => _signIns.Insert(row);

    /// <summary>Writes a sign-in that was read.</summary>
    public void Update(SignInRow row) => _signIns.Update(row);

    /// <summary>Adds a settlement row.</summary>
    public void Insert(SettlementRow row) => _settlements.Add(row);

    /// <summary>Adds a file.</summary>
    public void Insert(StoredFileRow row) => _files.Add(row);

    /// <summary>Adds something to tell others.</summary>
    public void Tell(string kind, long reference) =>
        _outbox.Add(
            new OutboxRow
            {
                Area = Area,
                Id = NextId(),
                Kind = kind,
                Reference = reference,
                At = Now,
            }
        );

    /// <summary>Books an entry; nothing where it has no lines.</summary>
    public void Book(DateOnly day, string kind, long reference, JournalEntry entry)
    {
        if (entry.Postings.Count == 0)
        {
            return;
        }

        var id = NextId();
        _entries.Add(
            new JournalEntryRow
            {
                Area = Area,
                Id = id,
                Day = day,
                At = Now,
                Kind = kind,
                Reference = reference,
            }
        );
        for (var i = 0; i < entry.Postings.Count; i++)
        {
            _postings.Add(
                new PostingRow
                {
                    Area = Area,
                    Entry = id,
                    Line = i + 1,
                    Account = entry.Postings[i].Account.Name,
                    Amount = entry.Postings[i].Amount.Fen,
                }
            );
        }
    }

    // Hardly any transaction changes a status; those that do not keep the rows as they were read.
    private IReadOnlyList<StatusPeriod> Changed(PersonFile file) =>
        [
            .. file.Statuses.Select(row => _statuses.Find(row.Id) ?? row),
            .. _statuses.Where(row => row.Person == file.Person.Id && file.Statuses.All(each => each.Id != row.Id)).OrderBy(row => row.Id),
        ];

    /// <summary>The messages of this transaction, in the order in which they were decided.</summary>
    internal IReadOnlyList<MessageRow> Messages => _newMessages.Rows;

    internal void Insert(AuditEntryRow row) => _audit.Add(row);

    internal void Remember(MessageRow row) => _newMessages.Add(row);

    internal int[] Mark() => [.. _all.Select(rows => rows.Mark)];

    internal void TakeBack(int[] mark)
    {
        for (var i = 0; i < mark.Length; i++)
        {
            _all[i].TakeBack(mark[i]);
        }
    }

    internal IReadOnlyList<TableChange> Changes()
    {
        var changes = new List<TableChange>();
        foreach (var rows in _all)
        {
            rows.Collect(changes);
        }

        return changes;
    }

    internal Task PrefetchAsync(IReadOnlyList<Act> acts) =>
        LoadAsync([.. acts.Select(act => act.Need)], [.. acts.Select(act => (act.Request.Sender, act.Request.Msgid))]);

    private async Task LoadAsync(IReadOnlyList<Need> needs, IReadOnlyList<(string Sender, string Msgid)>? messages = null)
    {
        var people = needs.Select(need => need.Person).OfType<string>().Where(id => !_people.ContainsKey(id)).Distinct().ToArray();
        var visits = needs.Select(need => need.Visit).OfType<long>().Where(id => !_wholeVisits.Contains(id)).Distinct().ToArray();
        var institutions = needs
            .Select(need => need.Institution)
            .OfType<string>()
            .Where(code => !_institutions.ContainsKey(code))
            .Distinct()
            .ToArray();
        var queries = new WorldQueries(_database, people.Length > 0, visits.Length > 0, institutions.Length > 0, messages is not null);
        if (queries.Text.Length == 0)
        {
            return;
        }

        var parameters = new
        {
            area = Area,
            people = _database.Keys(people),
            visits = _database.Keys(visits),
            institutions = _database.Keys(institutions),
            msgids = _database.Keys([.. (messages ?? []).Select(message => message.Msgid).Distinct()]),
        };
        var grid = await _connection.QueryMultipleAsync(queries.Text, parameters, _transaction).ConfigureAwait(false);
        await using (grid.ConfigureAwait(false))
        {
            if (messages is not null)
            {
                var found = (await grid.ReadAsync<MessageRow>().ConfigureAwait(false))
                    .GroupBy(row => (row.Sender, row.Msgid))
                    .ToDictionary(rows => rows.Key, rows => rows.First());
                foreach (var key in messages)
                {
                    _messages[key] = found.GetValueOrDefault(key);
                }
            }

            if (people.Length > 0)
            {
                await PeopleAsync(grid, people).ConfigureAwait(false);
            }

            if (visits.Length > 0)
            {
                await VisitsAsync(grid, visits).ConfigureAwait(false);
            }

            if (institutions.Length > 0)
            {
                var found = (await grid.ReadAsync<MedicalInstitution>().ConfigureAwait(false)).ToDictionary(
                    row => row.Code,
                    StringComparer.Ordinal
                );
                foreach (var code in institutions)
                {
                    _institutions[code] = found.GetValueOrDefault(code);
                }
            }
        }
    }

    private async Task PeopleAsync(SqlMapper.GridReader grid, string[] people)
    {
        var found = (await grid.ReadAsync<InsuredPerson>().ConfigureAwait(false)).ToDictionary(row => row.Id, StringComparer.Ordinal);
        foreach (var relation in await grid.ReadAsync<InsuranceRelation>().ConfigureAwait(false))
        {
            _insurance.Loaded((relation.Person, relation.Scheme, relation.ValidFrom), relation);
        }

        var statuses = (await grid.ReadAsync<StatusPeriod>().ConfigureAwait(false)).ToLookup(row => row.Person, StringComparer.Ordinal);
        foreach (var filing in await grid.ReadAsync<FilingRow>().ConfigureAwait(false))
        {
            _filings.Loaded(filing.Id, filing);
        }

        foreach (var year in await grid.ReadAsync<AccumulatorRow>().ConfigureAwait(false))
        {
            _years.Loaded((year.Person, year.Year), year);
        }

        foreach (var id in people)
        {
            _people[id] = found.TryGetValue(id, out var person) ? new PersonFile(person, [], [.. statuses[id]], []) : null;
            _wholeYears.Add(id);
        }
    }

    private async Task VisitsAsync(SqlMapper.GridReader grid, long[] visits)
    {
        var found = (await grid.ReadAsync<VisitRow>().ConfigureAwait(false)).ToDictionary(row => row.Id);
        foreach (var charge in await grid.ReadAsync<ChargeRow>().ConfigureAwait(false))
        {
            _charges.Loaded((charge.Visit, charge.Batch), charge);
        }

        foreach (var id in visits)
        {
            _visits.Loaded(id, found.GetValueOrDefault(id));
            _wholeVisits.Add(id);
        }
    }

    private async Task<IEnumerable<T>> QueryAsync<T>(string text, object parameters) =>
        await _connection.QueryAsync<T>(text, parameters, _transaction).ConfigureAwait(false);
}
