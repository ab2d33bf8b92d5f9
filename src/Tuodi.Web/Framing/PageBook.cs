using Tuodi.Web.Pages.Auditing;
using Tuodi.Web.Pages.Calculating;
using Tuodi.Web.Pages.Enrolling;
using Tuodi.Web.Pages.Home;
using Tuodi.Web.Pages.Importing;
using Tuodi.Web.Pages.Institutions;
using Tuodi.Web.Pages.Journal;
using Tuodi.Web.Pages.Legislation;
using Tuodi.Web.Pages.PartsShown;
using Tuodi.Web.Pages.Persons;
using Tuodi.Web.Pages.Policies;
using Tuodi.Web.Pages.Portal;
using Tuodi.Web.Pages.Proposals;
using Tuodi.Web.Pages.Running;
using Tuodi.Web.Pages.Settlements;
using Tuodi.Web.Pages.SigningIn;
using Tuodi.Web.Pages.Trail;
using Tuodi.Web.Pages.Users;

namespace Tuodi.Web.Framing;

/// <summary>All pages. What is not here has no address.</summary>
public static class PageBook
{
    /// <summary>All of them, area by area.</summary>
    public static IReadOnlyList<Page> All { get; } =
    [
        .. HomePages.All,
        .. PortalPages.All,
        .. SignInPages.All,
        .. SettlementPages.All,
        .. PersonPages.All,
        .. CalculatorPages.All,
        .. InstitutionPages.All,
        .. ImportPages.All,
        .. AuditPages.All,
        .. EnrolmentPages.All,
        .. JournalPages.All,
        .. PolicyPages.All,
        .. ProposalPages.All,
        .. LegislationPages.All,
        .. UserPages.All,
        .. TrailPages.All,
        .. RunningPages.All,
        .. PartsPages.All,
    ];
}
