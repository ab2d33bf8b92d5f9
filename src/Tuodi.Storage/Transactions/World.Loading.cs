using System.Data.Common;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Rows;

namespace Tuodi.Storage.Transactions;

/// <content>How rows are read: those of many acts at once.</content>
public sealed partial class World
{
    internal Task PrefetchAsync(Need need) => LoadAsync([need]);

    internal Task PrefetchAsync(IReadOnlyList<Act> acts) =>
        LoadAsync([.. acts.Select(act => act.Need)], [.. acts.Select(act => new MessageKey(act.Request.Sender, act.Request.Msgid))]);

    private Task LoadAsync(IReadOnlyList<Need> needs) => LoadAsync(needs, []);

    private async Task LoadAsync(IReadOnlyList<Need> needs, IReadOnlyList<MessageKey> messages)
    {
        var people = needs.Select(need => need.Person).OfType<string>().Where(id => !_people.ContainsKey(id)).Distinct().ToArray();
        var visits = needs.Select(need => need.Visit).OfType<long>().Where(id => !_wholeVisits.Contains(id)).Distinct().ToArray();
        var institutions = needs
            .Select(need => need.Institution)
            .OfType<string>()
            .Where(code => !_institutions.ContainsKey(code))
            .Distinct()
            .ToArray();
        if (people.Length + visits.Length + institutions.Length + messages.Count == 0)
        {
            return;
        }

        var queries = new WorldQueries(_database, people.Length > 0, visits.Length > 0, institutions.Length > 0);

        var command = _connection.Command(
            _transaction,
            queries.Text,
            ("area", Area),
            ("people", _database.Keys(people)),
            ("visits", _database.Keys(visits)),
            ("institutions", _database.Keys(institutions)),
            ("msgids", _database.Keys([.. messages.Select(message => message.Msgid).Distinct()]))
        );
        await using (command.ConfigureAwait(false))
        {
            var reader = await command.ExecuteReaderAsync().ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                await MessagesAsync(reader, messages).ConfigureAwait(false);
                await reader.NextResultAsync().ConfigureAwait(false);
                await EditionAsync(reader).ConfigureAwait(false);
                if (people.Length > 0)
                {
                    await PeopleAsync(reader, people).ConfigureAwait(false);
                }

                if (visits.Length > 0)
                {
                    await VisitsAsync(reader, visits).ConfigureAwait(false);
                }

                if (institutions.Length > 0)
                {
                    await InstitutionsAsync(reader, institutions).ConfigureAwait(false);
                }
            }
        }
    }

    // The results come in the order in which `WorldQueries` asks.
    private async Task MessagesAsync(DbDataReader reader, IReadOnlyList<MessageKey> messages)
    {
        var answered = (await reader.RowsAsync(Tables.Message).ConfigureAwait(false)).ToLookup(row => new MessageKey(
            row.Sender,
            row.Msgid
        ));
        foreach (var key in messages)
        {
            _messages[key] = answered[key].FirstOrDefault();
        }
    }

    private async Task InstitutionsAsync(DbDataReader reader, string[] institutions)
    {
        var found = (await NextAsync(reader, Tables.Institution).ConfigureAwait(false)).ToDictionary(
            row => row.Code,
            StringComparer.Ordinal
        );
        foreach (var code in institutions)
        {
            _institutions[code] = found.GetValueOrDefault(code);
        }
    }

    private async Task PeopleAsync(DbDataReader reader, string[] people)
    {
        var found = (await NextAsync(reader, Tables.Person).ConfigureAwait(false)).ToDictionary(row => row.Id, StringComparer.Ordinal);
        foreach (var relation in await NextAsync(reader, Tables.Insurance).ConfigureAwait(false))
        {
            _insurance.Loaded(new InsuranceKey(relation.Person, relation.Scheme, relation.ValidFrom), relation);
        }

        var statuses = (await NextAsync(reader, Tables.StatusPeriod).ConfigureAwait(false)).ToLookup(
            row => row.Person,
            StringComparer.Ordinal
        );
        foreach (var filing in await NextAsync(reader, Tables.Filing).ConfigureAwait(false))
        {
            _filings.Loaded(filing.Id, filing);
        }

        foreach (var year in await NextAsync(reader, Tables.Accumulator).ConfigureAwait(false))
        {
            _years.Loaded(new YearKey(year.Person, year.Year), year);
        }

        foreach (var id in people)
        {
            _people[id] = found.TryGetValue(id, out var person) ? new PersonFile(person, [], [.. statuses[id]], []) : null;
            _wholeYears.Add(id);
        }
    }

    private async Task VisitsAsync(DbDataReader reader, long[] visits)
    {
        var found = (await NextAsync(reader, Tables.Visit).ConfigureAwait(false)).ToDictionary(row => row.Id);
        foreach (var charge in await NextAsync(reader, Tables.Charge).ConfigureAwait(false))
        {
            _charges.Loaded(new VisitPartKey(charge.Visit, charge.Batch), charge);
        }

        foreach (var id in visits)
        {
            _visits.Loaded(id, found.GetValueOrDefault(id));
            _wholeVisits.Add(id);
        }
    }

    private static async Task<List<T>> NextAsync<T>(DbDataReader reader, Table<T> table)
        where T : class
    {
        await reader.NextResultAsync().ConfigureAwait(false);
        return await reader.RowsAsync(table).ConfigureAwait(false);
    }

    private Task<List<T>> RowsAsync<T>(Table<T> table, string condition, params (string Name, object Value)[] parameters)
        where T : class => _connection.RowsAsync(_transaction, table, condition, parameters);
}
