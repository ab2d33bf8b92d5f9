using Tuodi.Funds.Journal;
using Tuodi.Recipients.Register;
using Tuodi.Storage.Rows;

namespace Tuodi.Storage.Transactions;

/// <content>What acts write, as it is collected for the commit or taken back.</content>
public sealed partial class World
{
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
            .. _statuses.Of(file.Person.Id).Where(row => file.Statuses.All(each => each.Id != row.Id)).OrderBy(row => row.Id),
        ];

    /// <summary>The messages of this transaction, in the order in which they were decided.</summary>
    internal IReadOnlyList<MessageRow> Messages => _newMessages.Rows;

    internal void Insert(AuditEntryRow row) => _audit.Add(row);

    // The last that an act does: what was remembered is never taken back.
    internal void Remember(MessageRow row)
    {
        _newMessages.Add(row);
        _messages[new MessageKey(row.Sender, row.Msgid)] = row;
    }

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
}
