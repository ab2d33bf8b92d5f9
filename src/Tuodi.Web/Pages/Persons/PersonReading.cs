using Tuodi.Server.Api.Http;
using Tuodi.Server.Api.Resources;
using Tuodi.Server.Safety.Privacy;
using Tuodi.Storage.Transactions;
using Tuodi.Web.Framing;
using Tuodi.Web.Pages.Settlements;
using Tuodi.Web.Parts;
using Tuodi.Web.Tabulating;
using Register = Tuodi.Server.Api.Resources.Persons;

namespace Tuodi.Web.Pages.Persons;

/// <summary>The pages of one person.</summary>
internal static class PersonReading
{
    /// <summary>Who it is, what status was held when, as known on a day, and the insurance.</summary>
    public static Task<PageAnswer> ShowAsync(PageCall call) => OneAsync(call, file => OverviewAsync(call, file, isClear: false));

    /// <summary>The same with names and numbers in clear, after it has been entered in the audit trail who asked.</summary>
    public static Task<PageAnswer> ShowClearAsync(PageCall call) =>
        OneAsync(
            call,
            async file =>
            {
                await Unmasking.WriteAsync(
                    call.Service.Database,
                    call.Service.Clock,
                    call.User,
                    $"{file.Person.Id} {file.Person.Area}",
                    call.Cancel
                );
                return await OverviewAsync(call, file, isClear: true);
            }
        );

    /// <summary>The family, with what each was paid in a year.</summary>
    public static Task<PageAnswer> FamilyAsync(PageCall call) => OneAsync(call, file => PersonFamily.ShowAsync(call, file));

    /// <summary>The visits, newest first.</summary>
    public static Task<PageAnswer> VisitsAsync(PageCall call) =>
        ListAsync(call, PersonVisitTable.Of(call), "persons.visits", "persons.no-visits");

    /// <summary>The settlements, newest first.</summary>
    public static Task<PageAnswer> SettlementsAsync(PageCall call) =>
        ListAsync(call, SettlementTable.Of(call), "persons.settlements", "persons.no-settlements");

    /// <summary>What the years have come to.</summary>
    public static Task<PageAnswer> YearsAsync(PageCall call) =>
        OneAsync(
            call,
            async file =>
            {
                var rows = await call.Service.ReadAsync(file.Person.Area, world => world.YearsAsync(file.Person.Id), call.Cancel);
                var policies = call.Service.Settler.Policies;
                var years = rows.OrderByDescending(row => row.Year).Select(row => Register.Year(policies, call.Today, row));
                return PersonYearTable
                    .Of(call, file.Person.Area)
                    .Answer(
                        call,
                        [.. years.SelectMany(PersonYearTable.Rows)],
                        table => Listed(file, "persons.years", "persons.no-years", table)
                    );
            }
        );

    /// <summary>What happened, newest first.</summary>
    public static Task<PageAnswer> EventsAsync(PageCall call) =>
        OneAsync(
            call,
            async file => PageAnswer.Show<PersonEventPage, PersonEventsShown>(new(new(file.Person), await PersonEvents.OfAsync(call, file)))
        );

    private static Task<PageAnswer> ListAsync<T>(PageCall call, StoredTable<T> rows, string title, string empty)
        where T : class =>
        OneAsync(call, file => rows.AnswerAsync(call, Of(file).InOwn(call.User.Scope), table => Listed(file, title, empty, table)));

    private static PageAnswer Listed(PersonFile file, string title, string empty, TableView table) =>
        PageAnswer.Show<PersonTablePage, PersonTableShown>(new(new(file.Person), title, empty, table));

    private static async Task<PageAnswer> OneAsync(PageCall call, Func<PersonFile, Task<PageAnswer>> show)
    {
        var file = await Register.FileAsync(call.Service, call.User.Scope, call.Route("area"), call.Route("number"), call.Cancel);
        return file is null ? PageAnswer.Missing : await show(file);
    }

    private static async Task<PageAnswer> OverviewAsync(PageCall call, PersonFile file, bool isClear)
    {
        var family = await PersonFamily.OfAsync(call, file, call.Today.Year);
        // What was known at the end of the day that is asked for.
        var known = call.Fields.Day("known") is { } day
            ? Instants.OfBeijing(day.AddDays(1).ToDateTime(TimeOnly.MinValue)) - 1
            : (long?)null;
        var at = known ?? Instants.Of(call.Service.Clock.GetUtcNow());
        return PersonStatusTable
            .Of(call)
            .Answer(
                call,
                [.. file.Statuses.OrderBy(status => status.KnownFrom).ThenBy(status => status.Id)],
                table =>
                    PageAnswer.Show<PersonPage, PersonShown>(
                        new(
                            new(file.Person, isClear),
                            file.Insurance,
                            file.Filings,
                            [.. Statuses.Periods(file, at)],
                            Links(call, file, family),
                            table
                        )
                    )
            );
    }

    // The others of the household, each with the way there.
    private static IReadOnlyList<(Link Person, string Says)> Links(PageCall call, PersonFile file, IReadOnlyList<FamilyMember> family) =>
        [
            .. family
                .Where(member => member.Person.Id != file.Person.Id)
                .Select(member =>
                    (
                        new Link(PersonPages.Path(member.Person.Area, member.Person.Id), member.Person.Id),
                        call.W[
                            "persons.member",
                            PersonFamily.Relation(call.W, member),
                            member.AgeOn(call.Today) is { } age ? age : call.W["persons.sex-9"],
                            member.Statuses.Count == 0 ? call.W["persons.no-category"] : PersonFamily.Categories(call, member)
                        ]
                    )
                ),
        ];

    private static Conditions Of(PersonFile file) =>
        new Conditions().And("person = @person", "person", file.Person.Id).And("area = @area", "area", file.Person.Area);
}
