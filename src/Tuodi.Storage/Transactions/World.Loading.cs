using Dapper;
using Tuodi.Recipients.Register;
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

        var parameters = new
        {
            area = Area,
            people = _database.Keys(people),
            visits = _database.Keys(visits),
            institutions = _database.Keys(institutions),
            msgids = _database.Keys([.. messages.Select(message => message.Msgid).Distinct()]),
        };
        var grid = await _connection.QueryMultipleAsync(queries.Text, parameters, _transaction).ConfigureAwait(false);
        await using (grid.ConfigureAwait(false))
        {
            var answered = (await grid.ReadAsync<MessageRow>().ConfigureAwait(false)).ToLookup(row => new MessageKey(
                row.Sender,
                row.Msgid
            ));
            foreach (var key in messages)
            {
                _messages[key] = answered[key].FirstOrDefault();
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
            _insurance.Loaded(new InsuranceKey(relation.Person, relation.Scheme, relation.ValidFrom), relation);
        }

        var statuses = (await grid.ReadAsync<StatusPeriod>().ConfigureAwait(false)).ToLookup(row => row.Person, StringComparer.Ordinal);
        foreach (var filing in await grid.ReadAsync<FilingRow>().ConfigureAwait(false))
        {
            _filings.Loaded(filing.Id, filing);
        }

        foreach (var year in await grid.ReadAsync<AccumulatorRow>().ConfigureAwait(false))
        {
            _years.Loaded(new YearKey(year.Person, year.Year), year);
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
            _charges.Loaded(new VisitPartKey(charge.Visit, charge.Batch), charge);
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
