using Tuodi.Server.Safety.Access;
using Tuodi.Web.Framing;

namespace Tuodi.Web.Pages.Persons;

/// <summary>Persons: the search, and the pages of one.</summary>
internal static class PersonPages
{
    public const string Search = "/console/persons";
    private const string One = Search + "/{area}/{number}";

    public static IReadOnlyList<Page> All { get; } =
    [
        Page.Get(Search, AccessAct.PersonsRead, PersonFinding.ShowAsync),
        Page.Post(Search, AccessAct.PersonsRead, PersonFinding.FindAsync),
        Page.Get(One, AccessAct.PersonsRead, PersonReading.ShowAsync),
        Page.Post(One + "/clear", AccessAct.PersonsReadUnmasked, PersonReading.ShowClearAsync),
        Page.Get(One + "/family", AccessAct.PersonsRead, PersonReading.FamilyAsync),
        Page.Get(One + "/visits", AccessAct.PersonsRead, PersonReading.VisitsAsync),
        Page.Get(One + "/settlements", AccessAct.PersonsRead, PersonReading.SettlementsAsync),
        Page.Get(One + "/years", AccessAct.PersonsRead, PersonReading.YearsAsync),
        Page.Get(One + "/events", AccessAct.PersonsRead, PersonReading.EventsAsync),
    ];

    /// <summary>Where the pages of a person are.</summary>
    public static string Path(string area, string number) => $"{Search}/{area}/{Uri.EscapeDataString(number)}";
}
