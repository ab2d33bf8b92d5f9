using Tuodi.Kernel;
using Tuodi.Recipients.Register;
using Tuodi.Server.Api.Http;
using Tuodi.Server.Gateway.Transactions.People;
using Tuodi.Web.Framing;
using Tuodi.Web.Parts;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Persons;

/// <summary>The records of a person's status: what was true when, and when the register knew it.</summary>
internal static class PersonStatusTable
{
    public static ListedTable<StatusPeriod> Of(PageCall call) =>
        new()
        {
            Name = "statuses",
            Columns =
            [
                new("category", "persons.category", row => Title(call, row)),
                new("from", "persons.from", row => row.ValidFrom),
                new("to", "persons.to", row => row.ValidTo),
                new("known-from", "persons.known-from", row => Told.Instant(row.KnownFrom)),
                new("known-to", "persons.known-to", row => Told.Instant(row.KnownTo)),
                new(
                    "stands",
                    "persons.stands",
                    row => row.KnownTo is null ? new State(call.W["persons.stands-yes"], Tone.Good) : new State(call.W["persons.stands-no"])
                ),
                new("source", "persons.source", row => row.Source is { } source ? Prose.In(source, call.Language) : null),
            ],
        };

    /// <summary>What a category is called where the person is insured.</summary>
    public static string Title(PageCall call, StatusPeriod status)
    {
        // An old period may begin before the policies that the library has: then today's names hold.
        var day = status.ValidTo ?? call.Today;
        return call.W[
            new CategoryNames(call.Service.Settler.Policies).TitleOf(status.Area, day < call.Today ? day : call.Today, status.Category)
        ];
    }
}
