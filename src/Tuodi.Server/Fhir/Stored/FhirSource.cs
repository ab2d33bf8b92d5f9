using System.Globalization;
using Tuodi.Recipients.Register;
using Tuodi.Server.Fhir.Records;
using Tuodi.Server.Gateway.Tables;
using Tuodi.Server.Safety.Access;
using Tuodi.Storage;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Settling;
using Tuodi.Storage.Transactions;

namespace Tuodi.Server.Fhir.Stored;

/// <summary>The resources of FHIR as the storage has them, as far as a user sees them.</summary>
/// <param name="service">The storage.</param>
/// <param name="dictionaries">The names of the interface's codes.</param>
/// <param name="scope">What the user sees; what lies outside is as if it were not there.</param>
public sealed class FhirSource(SettlementService service, DictionaryTable dictionaries, DataScope scope) : IFhirSource
{
    private readonly FhirRecords _records = new(service.Settler.Policies, dictionaries);

    /// <inheritdoc/>
    public async ValueTask<FhirSettlement?> SettlementAsync(FhirKey key, CancellationToken cancel)
    {
        if (!long.TryParse(key.Local, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return null;
        }

        var history = await SettlementHistory.ReadAsync(service, key.Area, id, cancel);
        return
            history is null
            || !scope.Sees(key.Area, history.First.Institution)
            || await FileAsync(key.Area, history.First.Person, cancel) is not { } file
            ? null
            : await TellAsync(history, file, cancel);
    }

    /// <inheritdoc/>
    public async ValueTask<FhirPage> SettlementsAsync(FhirKey person, string? after, int count, CancellationToken cancel)
    {
        var past = long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        if (await FileAsync(person.Area, person.Local, cancel) is not { } file)
        {
            return new FhirPage([], false);
        }

        var own = scope.Institution is null ? string.Empty : " and institution = @own";
        var ids = await service.QueryAsync<long>(
            "select id from settlement where area = @area and person = @person and kind = @kind and id > @past"
                + $"{own} order by id limit @limit",
            new
            {
                area = person.Area,
                person = person.Local,
                kind = SettlementKind.Settled,
                past,
                own = scope.Institution ?? string.Empty,
                limit = count + 1,
            },
            cancel
        );
        var page = new List<FhirSettlement>();
        foreach (var id in scope.Institution is null && !scope.Sees(person.Area, null) ? [] : ids.Take(count))
        {
            if (await SettlementHistory.ReadAsync(service, person.Area, id, cancel) is { } history)
            {
                page.Add(await TellAsync(history, file, cancel));
            }
        }

        return new FhirPage(page, page.Count > 0 && ids.Count > count);
    }

    /// <inheritdoc/>
    public async ValueTask<FhirPerson?> PersonAsync(FhirKey key, CancellationToken cancel) =>
        await PersonSight.SeesAsync(service, scope, key.Area, key.Local, cancel) && await FileAsync(key.Area, key.Local, cancel) is { } file
            ? _records.Person(file)
            : null;

    /// <inheritdoc/>
    public async ValueTask<FhirInstitution?> InstitutionAsync(string code, CancellationToken cancel)
    {
        var rows = await service.QueryAsync<MedicalInstitution>($"{Tables.Institution.Select} where code = @code", new { code }, cancel);
        return rows is [var row] ? FhirRecords.Institution(row) : null;
    }

    private async ValueTask<FhirSettlement> TellAsync(SettlementHistory history, PersonFile file, CancellationToken cancel)
    {
        var first = history.First;
        var visit = await service.ReadAsync(first.Area, world => world.VisitAsync(first.Visit), cancel);
        var institution = await service.ReadAsync(first.Area, world => world.InstitutionAsync(first.Institution), cancel);
        return _records.Settlement(history, file, visit!, institution!);
    }

    private Task<PersonFile?> FileAsync(string area, string person, CancellationToken cancel) =>
        service.ReadAsync(
            area,
            async world =>
            {
                await service.Settler.Policies.CatchUpAsync(world);
                return await world.PersonAsync(person);
            },
            cancel
        );
}
