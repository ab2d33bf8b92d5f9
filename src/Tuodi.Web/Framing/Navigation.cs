namespace Tuodi.Web.Framing;

/// <summary>Where the console leads (导航), in groups; a user sees what the user may.</summary>
public static class Navigation
{
    /// <summary>All of it, in order.</summary>
    public static IReadOnlyList<NavigationItem> All { get; } =
    [
        new("nav.work", "nav.home", "/console"),
        new("nav.work", "nav.persons", "/console/persons"),
        new("nav.work", "nav.settlements", "/console/settlements"),
        new("nav.work", "nav.calculator", "/console/calculator"),
        new("nav.work", "nav.institutions", "/console/institutions"),
        new("nav.work", "nav.office", "/console/office"),
        new("nav.work", "nav.enrolment", "/console/enrolment"),
        new("nav.work", "nav.imports", "/console/imports"),
        new("nav.work", "nav.journal", "/console/journal"),
        new("nav.rules", "nav.policies", "/console/policies"),
        new("nav.rules", "nav.proposals", "/console/policy-proposals"),
        new("nav.rules", "nav.legislation", "/console/legislation"),
        new("nav.system", "nav.users", "/console/users"),
        new("nav.system", "nav.access", "/console/access"),
        new("nav.system", "nav.audit", "/console/audit"),
        new("nav.system", "nav.running", "/console/system"),
    ];

    private static readonly Dictionary<string, PageAccess> Accesses = All.ToDictionary(
        item => item.Path,
        item => PageBook.All.Single(page => page.Method == "GET" && page.Path == item.Path).Access,
        StringComparer.Ordinal
    );

    /// <summary>What the user of a request sees of it.</summary>
    public static IEnumerable<IGrouping<string, NavigationItem>> For(PageCall call) =>
        All.Where(item => call.May(Accesses[item.Path])).GroupBy(item => item.Group);
}
