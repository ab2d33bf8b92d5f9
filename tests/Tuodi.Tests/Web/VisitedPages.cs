using Tuodi.Server.Safety.Access;
using Tuodi.Web.Framing;

namespace Tuodi.Tests.Web;

/// <summary>Where the tests go: every page without parameters by itself, and of those with parameters the addresses that are written here.</summary>
internal static class VisitedPages
{
    /// <summary>Addresses of pages with parameters, by the page; <c>{settlement}</c>, <c>{entry}</c> and <c>{proposal}</c> are a settlement, a journal entry and a proposed policy that the county has, <c>u.waiting</c> a user who waits for confirmation. Whoever adds such a page adds one here.</summary>
    public static IReadOnlyDictionary<string, string> Filled { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["/console/settlements/{area}/{id}"] = "/console/settlements/420502/{settlement}",
            ["/console/settlements/{area}/{id}/statement"] = "/console/settlements/420502/{settlement}/statement",
            ["/console/settlements/{area}/{id}/reversal"] = "/console/settlements/420502/{settlement}/reversal",
            ["/console/import-templates/{file}"] = "/console/import-templates/persons.csv",
            ["/console/imports/{area}/{id}"] = $"/console/imports/420500/{HandedExamples.List}",
            ["/console/office/{month}"] = $"/console/office/{HandedExamples.Month}",
            ["/console/office/{month}/unread"] = $"/console/office/{HandedExamples.Month}/unread",
            ["/console/office/{month}/result"] = $"/console/office/{HandedExamples.Month}/result",
            ["/console/office/{month}/persons"] = $"/console/office/{HandedExamples.Month}/persons",
            ["/console/office/{month}/enrolment"] = $"/console/office/{HandedExamples.Ledger}/enrolment",
            ["/console/office/{month}/enrolment/ledger"] = $"/console/office/{HandedExamples.Ledger}/enrolment/ledger",
            ["/console/office/{month}/enrolment/claims"] = $"/console/office/{HandedExamples.Ledger}/enrolment/claims",
            ["/console/office/{month}/persons/{number}"] = $"/console/office/{HandedExamples.Month}/persons/1",
            ["/console/institutions/{code}"] = "/console/institutions/H42050200001?month=2026-03",
            ["/console/journal/entries/{area}/{id}"] = "/console/journal/entries/420502/{entry}",
            ["/console/persons/{area}/{number}"] = "/console/persons/420502/P0000000001",
            ["/console/persons/{area}/{number}/family"] = "/console/persons/420502/P0000000001/family",
            ["/console/persons/{area}/{number}/visits"] = "/console/persons/420502/P0000000001/visits",
            ["/console/persons/{area}/{number}/settlements"] = "/console/persons/420502/P0000000001/settlements",
            ["/console/persons/{area}/{number}/years"] = "/console/persons/420502/P0000000001/years",
            ["/console/persons/{area}/{number}/events"] = "/console/persons/420502/P0000000001/events",
            ["/console/users/{user}"] = "/console/users/u.waiting",
            ["/console/users/{user}/lock"] = "/console/users/u.waiting/lock",
            ["/console/users/{user}/confirmation"] = "/console/users/u.waiting/confirmation",
            ["/console/users/{user}/revocation"] = "/console/users/u.waiting/revocation",
            ["/console/legislation/conformity/{division}"] = "/console/legislation/conformity/420500",
            ["/console/legislation/coverage/{division}"] = "/console/legislation/coverage/420500",
            ["/console/legislation/texts/{id}"] = "/console/legislation/texts/heqing",
            ["/console/legislation/texts/{id}/standards"] = "/console/legislation/texts/heqing/standards",
            ["/console/legislation/texts/{id}/articles"] = "/console/legislation/texts/heqing/articles",
            ["/console/legislation/texts/{id}/clauses"] = "/console/legislation/texts/heqing/clauses",
            ["/console/legislation/texts/{id}/verdicts/{field}"] = "/console/legislation/texts/heqing/verdicts/methods",
            ["/console/policies/{division}/{document}"] = "/console/policies/420200/2024",
            ["/console/policies/{division}/{document}/evidence"] = "/console/policies/420200/2024/evidence",
            ["/console/policy-proposals/{id}"] = "/console/policy-proposals/{proposal}",
            ["/console/policy-proposals/{id}/findings"] = "/console/policy-proposals/{proposal}/findings",
            ["/console/policy-proposals/{id}/households"] = "/console/policy-proposals/{proposal}/households",
            ["/console/policy-proposals/{id}/text"] = "/console/policy-proposals/{proposal}/text",
            ["/console/policy-proposals/{id}/withdrawal"] = "/console/policy-proposals/{proposal}/withdrawal",
            ["/console/policies/{division}/{document}/findings"] = "/console/policies/420200/2024/findings",
        };

    /// <summary>Further addresses of pages that show more when something is asked of them.</summary>
    public static IReadOnlyList<string> Asked { get; } =
    [
        "/portal/visit?place=420500",
        PortalTests.Harbin,
        PortalTests.Harbin.Replace("/portal/result", "/portal/compare", StringComparison.Ordinal) + "&place2=420500&status2=none",
        "/portal/result?place=440000&scheme=residents&status=minimum-living&kind=inpatient&level=2&where=county&total=60000",
        "/portal/schemes?place=420500",
    ];

    /// <summary>Pages that show nothing themselves, but go elsewhere or give a file.</summary>
    public static IReadOnlySet<string> Passing { get; } =
        new HashSet<string>(StringComparer.Ordinal) { "/", "/language/{tag}", "/console/audit-anchor", "/console/import-templates/{file}" };

    /// <summary>All pages that are read.</summary>
    public static IEnumerable<Page> All => PageBook.All.Where(page => page.Method == "GET" && !Passing.Contains(page.Path));

    /// <summary>The address of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="made">What the county has, by the name under which <see cref="Filled"/> asks for it.</param>
    public static string Address(Page page, params IReadOnlyList<(string Name, long Id)> made) =>
        made.Aggregate(
            page.Path.Contains('{', StringComparison.Ordinal) ? Filled[page.Path] : page.Path,
            (address, each) => address.Replace($"{{{each.Name}}}", $"{each.Id}", StringComparison.Ordinal)
        );

    /// <summary>A role that sees a page; none where nobody needs to sign in.</summary>
    public static Role? Reader(Page page) =>
        page.Access.IsOpen
            ? null
            : Enum.GetValues<Role>().First(role => page.Access.Allows(new SignedInUser("nobody", [role], Scope(role), "")));

    private static DataScope Scope(Role role) => new(role == Role.Hospital ? Service.TestCounty.Hospital : null, "420500");
}
