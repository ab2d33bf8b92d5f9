using Tuodi.Kernel;
using Tuodi.Recipients.Register;
using Tuodi.Server.Api.Http;
using Tuodi.Server.Api.Records;
using Tuodi.Server.Safety.Access;
using Tuodi.Storage;
using Tuodi.Storage.Rows;

namespace Tuodi.Server.Api.Resources;

/// <summary>The household of a person (家庭): who belongs to it today, and what each was paid in a year.</summary>
internal static class Families
{
    public static IReadOnlyList<Operation> Operations { get; } =
    [
        new(
            "GET",
            Persons.Path + "/family",
            "readFamily",
            AccessAct.PersonsRead,
            new(
                "一名人员的家庭成员及各人本年结算合计",
                "The members of a person's household, with the sums of each one's settlements of a year"
            ),
            typeof(FamilyList),
            ReadAsync
        )
        {
            Parameters = [Parameters.AreaOfPath, Parameters.PersonOfPath, Parameters.Year, Parameters.KnownAt, Parameters.Unmasked],
            Refusals = [404],
        },
    ];

    /// <summary>The members of a person's household as known at an instant, the head first; none where the register knows of no household.</summary>
    /// <param name="service">The county.</param>
    /// <param name="scope">What the reader sees: of an institution's reader those who have been there, and what was settled there.</param>
    /// <param name="person">The person.</param>
    /// <param name="day">The day whose household it is.</param>
    /// <param name="known">The instant.</param>
    /// <param name="year">The year of the sums.</param>
    /// <param name="cancel">Ends the wait.</param>
    public static async Task<IReadOnlyList<FamilyMember>> OfAsync(
        SettlementService service,
        DataScope scope,
        InsuredPerson person,
        DateOnly day,
        long known,
        int year,
        CancellationToken cancel
    )
    {
        var own = await RowsAsync<HouseholdMembership>(Tables.HouseholdMember.Select, "person = @key", person.Id);
        if (own.FirstOrDefault(each => each.Holds(day, known)) is not { } membership)
        {
            return [];
        }

        var together = await RowsAsync<HouseholdMembership>(Tables.HouseholdMember.Select, "household = @key", membership.Household);
        var members = together.Where(each => each.Holds(day, known)).ToList();
        var keys = service.Database.Keys([.. members.Select(each => each.Person)]);
        var persons = await ManyAsync<InsuredPerson>(Tables.Person.Select, "id", new Conditions().Seen(scope));
        var statuses = await ManyAsync<StatusPeriod>(Tables.StatusPeriod.Select, "person", new Conditions());
        var paid = await ManyAsync<FamilyPaid>(
            "select person, cast(sum(total) as bigint) total, cast(sum(fund_total) as bigint) funds, cast(sum(assistance) as bigint) assistance, cast(sum(person_part) as bigint) person_part from settlement",
            "person",
            new Conditions().And("year = @year", "year", (long)year).InOwn(scope),
            " group by person"
        );
        return
        [
            .. from each in members
            join one in persons on each.Person equals one.Id
            orderby HouseholdRelation.All.ToList().IndexOf(each.Relation), one.Born, one.Id
            select new FamilyMember(
                each,
                one,
                [.. statuses.Where(status => status.Person == one.Id && status.Holds(day, known))],
                paid.FirstOrDefault(sum => sum.Person == one.Id)
            ),
        ];

        Task<IReadOnlyList<T>> RowsAsync<T>(string select, string condition, string key) =>
            service.QueryAsync<T>($"{select} where {condition} and area = @area", new { key, area = person.Area }, cancel);

        Task<IReadOnlyList<T>> ManyAsync<T>(string select, string column, Conditions conditions, string end = "")
        {
            conditions.And(service.Database.In(column, "keys"), "keys", keys).And("area = @area", "area", person.Area);
            return service.QueryAsync<T>($"{select}{conditions.Where}{end}", conditions.Values, cancel);
        }
    }

    private static async Task<ApiAnswer> ReadAsync(ApiCall call)
    {
        var file = await Persons.FileAsync(call);
        var known = call.Instant(Parameters.KnownAt);
        var today = Told.Today(call);
        var year = (int)(call.Whole(Parameters.Year) ?? today.Year);
        var members = await OfAsync(call.Service, call.User.Scope, file.Person, today, known ?? call.Now, year, call.Cancel);
        return ApiAnswer.Of(
            new FamilyList(
                members.Count == 0 ? null : members[0].Membership.Household,
                known is { } at ? Told.Instant(at) : null,
                year,
                [.. members.Select(member => Item(call, member, today))]
            )
        );
    }

    private static FamilyItem Item(ApiCall call, FamilyMember member, DateOnly today) =>
        new(
            member.Person.Id,
            member.Membership.Relation,
            member.Membership.ValidFrom,
            member.Membership.ValidTo,
            Told.Name(call, member.Person.Name),
            member.Person.Sex,
            member.AgeOn(today),
            [.. member.Statuses.Select(status => status.Category)],
            new FamilyPaidItem(
                new Money(member.Paid?.Total ?? 0),
                new Money(member.Paid?.Funds ?? 0),
                new Money(member.Paid?.Assistance ?? 0),
                new Money(member.Paid?.PersonPart ?? 0)
            )
        );
}
