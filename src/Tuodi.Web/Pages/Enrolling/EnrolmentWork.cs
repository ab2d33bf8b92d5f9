using Tuodi.Kernel;
using Tuodi.Office.Enrolment;
using Tuodi.Office.Enrolment.Amounts;
using Tuodi.Office.Lists;
using Tuodi.Office.Missed;
using Tuodi.Office.Recognising;
using Tuodi.Policies.Library;
using Tuodi.Settlement.History;
using Tuodi.Storage.Rows;
using Tuodi.Web.Framing;
using Tuodi.Web.Hosting;

namespace Tuodi.Web.Pages.Enrolling;

/// <summary>Works the lists of subsidised enrolment among a month's files out, as <c>tuodi audit enrolment</c> does.</summary>
internal static class EnrolmentWork
{
    /// <summary>Where the yearly tables that ship are.</summary>
    public static string Tables(ConsoleOptions options) => Path.Combine(options.Home, "data", "office", "enrolment");

    /// <summary>What the lists come to.</summary>
    /// <param name="options">Where data is.</param>
    /// <param name="library">The documents by which the yearly table is compared, where the month has chosen a division.</param>
    /// <param name="data">What headings and identities mean.</param>
    /// <param name="month">The month, with what it goes by.</param>
    /// <param name="lists">The lists as they were understood.</param>
    /// <param name="today">The day whose documents count.</param>
    /// <exception cref="ProblemException">The lists lack a month or a yearly table, or contradict each other.</exception>
    public static EnrolmentReport Run(
        ConsoleOptions options,
        PolicyLibrary library,
        OfficeData data,
        OfficeMonthRow month,
        IReadOnlyList<OfficeList> lists,
        DateOnly today
    )
    {
        var tables = Tables(options);
        var rulebooks = month.Policy is { } division
            ? new PolicyRulebooks(
                AuditPolicy.OfDivision(library, division, today, Words.InBoth("audits.policy-chosen")).On,
                AuditPolicy.Supplied(
                    month.Parameters?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? []
                )
            )
            : null;
        return new EnrolmentAudit(
            new EnrolmentSettings
            {
                Data = data,
                Terms = IdentityTermsReader.Read(Path.Combine(tables, "terms.yaml"), "terms.yaml"),
                Shipped = month.Amounts is { } amounts ? ShippedAmounts.Read(tables, amounts) : null,
                District = month.District,
                Rules = rulebooks is null ? null : year => rulebooks.On(new DateOnly(year, 1, 1)),
            }
        ).Run(lists);
    }
}
