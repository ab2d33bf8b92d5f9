using Tuodi.Kernel;
using Tuodi.Office.Exports;
using Tuodi.Server.Api.Resources;
using Tuodi.Server.Safety.Privacy;
using Tuodi.Storage.Transactions;
using Tuodi.Web.Framing;
using Tuodi.Web.Parts;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Persons;

/// <summary>The family of a person: who belongs to the household today, and what each was paid in a year; masked, and within what the reader sees.</summary>
internal static class PersonFamily
{
    /// <summary>The members today.</summary>
    /// <param name="call">The request.</param>
    /// <param name="file">The person.</param>
    /// <param name="year">The year of the sums.</param>
    public static Task<IReadOnlyList<FamilyMember>> OfAsync(PageCall call, PersonFile file, int year) =>
        Families.OfAsync(
            call.Service,
            call.User.Scope,
            file.Person,
            call.Today,
            Instants.Of(call.Service.Clock.GetUtcNow()),
            year,
            call.Cancel
        );

    /// <summary>The members with what each was paid in the year that is asked for; the newest in which anything was settled for one of them where none is.</summary>
    public static async Task<PageAnswer> ShowAsync(PageCall call, PersonFile file)
    {
        var asked = call.Fields.Whole("year") is { } said and >= YearMin and <= YearMax ? (int)said : (int?)null;
        var year = asked ?? call.Today.Year;
        var members = await OfAsync(call, file, year);
        if (asked is null && await NewestAsync(call, file.Person.Area, members) is { } newest && newest != year)
        {
            year = newest;
            members = await OfAsync(call, file, year);
        }

        return Table(call, file.Person.Id)
            .Answer(
                call,
                members,
                table => PageAnswer.Show<PersonFamilyPage, PersonFamilyShown>(new(new PersonHead(file.Person), year, table))
            );
    }

    /// <summary>What a member is to the head.</summary>
    public static string Relation(Words words, FamilyMember member) => words[$"persons.relation-{member.Membership.Relation}"];

    /// <summary>The categories that a member holds.</summary>
    public static string Categories(PageCall call, FamilyMember member) =>
        string.Join(", ", member.Statuses.Select(status => PersonStatusTable.Title(call, status)));

    private const int YearMin = 2000;
    private const int YearMax = 9999;

    private static ListedTable<FamilyMember> Table(PageCall call, string self) =>
        new()
        {
            Name = "family",
            Columns =
            [
                new("relation", "persons.relation", member => Relation(call.W, member)),
                new(
                    "id",
                    "persons.number",
                    member => new Link(
                        PersonPages.Path(member.Person.Area, member.Person.Id),
                        member.Person.Id == self ? call.W["persons.this-one", self] : member.Person.Id
                    ),
                    ExportForm.Digits
                ),
                new("name", "persons.name", member => Masked.Name(member.Person.Name)),
                new("sex", "persons.sex", member => PersonWords.Sex(call.W, member.Person.Sex)),
                new("age", "persons.age", member => member.AgeOn(call.Today), ExportForm.Count),
                new("category", "persons.category", member => Categories(call, member)),
                new("since", "persons.in-household", member => member.Membership.ValidFrom),
                new("total", "persons.bills", member => Amount(member.Paid?.Total), ExportForm.Amount),
                new("funds", "persons.funds-paid", member => Amount(member.Paid?.Funds), ExportForm.Amount),
                new("assistance", "persons.assistance-paid", member => Amount(member.Paid?.Assistance), ExportForm.Amount),
                new("person-part", "persons.person-part", member => Amount(member.Paid?.PersonPart), ExportForm.Amount),
                new(
                    "settlements",
                    "persons.settlements",
                    member =>
                        member.Paid is null
                            ? null
                            : new Link($"{PersonPages.Path(member.Person.Area, member.Person.Id)}/settlements", call.W["persons.look"])
                ),
            ],
        };

    private static Money? Amount(long? fen) => fen is { } known ? new Money(known) : null;

    // A demonstration of last year has nothing of this one.
    private static async Task<int?> NewestAsync(PageCall call, string area, IReadOnlyList<FamilyMember> members)
    {
        var database = call.Service.Database;
        var found = await call.Service.QueryAsync<long?>(
            $"select max(year) from settlement where {database.In("person", "keys")} and area = @area",
            new { keys = database.Keys([.. members.Select(member => member.Person.Id)]), area },
            call.Cancel
        );
        return found is [{ } year] ? (int)year : null;
    }
}
