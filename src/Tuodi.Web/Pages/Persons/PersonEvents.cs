using Tuodi.Kernel;
using Tuodi.Server.Api.Http;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;
using Tuodi.Web.Framing;
using Tuodi.Web.Pages.Settlements;
using Tuodi.Web.Parts;

namespace Tuodi.Web.Pages.Persons;

/// <summary>What happened to a person, from the rows that tell it: statuses as the register learnt them, visits, settlements.</summary>
internal static class PersonEvents
{
    private const int RowsMax = 200;

    public static async Task<IReadOnlyList<TimelineEntry>> OfAsync(PageCall call, PersonFile file)
    {
        var visits = await RowsAsync<VisitRow>(call, file, Tables.Visit.Select, "begun");
        var settlements = await RowsAsync<SettlementRow>(call, file, Tables.Settlement.Select, "id");
        return
        [
            .. Statuses(call, file)
                .Concat(visits.Select(row => Of(call, row)))
                .Concat(settlements.Select(row => Of(call, row)))
                .OrderByDescending(each => each.At)
                .Take(RowsMax)
                .Select(each => new TimelineEntry(Told.Instant(each.At), each.What, each.Says)),
        ];
    }

    private static Task<IReadOnlyList<T>> RowsAsync<T>(PageCall call, PersonFile file, string select, string order)
    {
        var conditions = new Conditions()
            .And("person = @person", "person", file.Person.Id)
            .And("area = @area", "area", file.Person.Area)
            .InOwn(call.User.Scope);
        return call.Service.QueryAsync<T>(
            $"{select}{conditions.Where} order by {order} desc limit {RowsMax}",
            conditions.Values,
            call.Cancel
        );
    }

    private static IEnumerable<(long At, object What, string? Says)> Statuses(PageCall call, PersonFile file)
    {
        foreach (var status in file.Statuses)
        {
            var title = PersonStatusTable.Title(call, status);
            var until = status.ValidTo is { } end ? call.W.In(end) : call.W["persons.lasts"];
            var says = call.W["persons.period", title, status.ValidFrom, until];
            yield return (
                status.KnownFrom,
                new State(call.W["persons.learnt"], Tone.Good),
                status.Source is { } source ? call.W["persons.from-source", says, Prose.In(source, call.Language)] : says
            );
            if (status.KnownTo is { } better)
            {
                yield return (better, new State(call.W["persons.learnt-better"], Tone.Warning), says);
            }
        }
    }

    private static (long At, object What, string? Says) Of(PageCall call, VisitRow row) =>
        (row.Begun, PersonWords.Visit(call.W, row.Kind), call.W["persons.at-institution", row.Institution]);

    private static (long At, object What, string? Says) Of(PageCall call, SettlementRow row) =>
        (
            row.At,
            new Link(
                SettlementPages.Path(row.Area, row.Original),
                call.W["persons.settlement-done", SettlementWords.Kind(call.W, row.Kind).Text, Told.Number(row.Original)]
            ),
            call.W["persons.settlement-by", new Money(row.Assistance), new Money(row.PersonPart), row.Operator]
        );
}
