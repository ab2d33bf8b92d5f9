using System.Globalization;
using Tuodi.Kernel;
using Tuodi.Office.Enrolment.Amounts;
using Tuodi.Office.Enrolment.Ledger;
using Tuodi.Office.Enrolment.Results;
using Tuodi.Office.Lists;

namespace Tuodi.Office.Enrolment;

/// <summary>Works the lists of subsidised enrolment into ledger, results and checked claims (资助参保).</summary>
/// <param name="settings">What it goes by.</param>
public sealed class EnrolmentAudit(EnrolmentSettings settings)
{
    /// <summary>The report of the lists of a month and of the months before it.</summary>
    /// <exception cref="ProblemException">The lists lack a full list, a month or a yearly table, or contradict each other.</exception>
    public EnrolmentReport Run(IReadOnlyList<OfficeList> lists)
    {
        var months = EnrolmentMonths.Of(lists, settings.Month);
        var table = Table(lists);
        var terms = settings.Terms.Concat(lists.SelectMany(list => list.IdentityTerms)).ToList();
        var recipients = lists.SelectMany(list => list.RecipientIdentities).ToList();
        var identities = new IdentityBook(table, recipients, terms, settings.Data.Identities);
        var ledger = EnrolmentLedger.Of(months, identities);
        var facts = new EnrolmentFacts(lists);
        var (people, claims) = (new PersonJudge(table, facts), Claims(table, identities, facts, ledger));
        var year = settings.Year ?? table.Source?.Year ?? int.Parse(ledger.Month![..4], CultureInfo.InvariantCulture);
        return new EnrolmentReport
        {
            Lists = lists,
            Table = table,
            Identities = identities,
            Year = year,
            Months = [.. months.Select(list => list.Month)],
            MonthsWithoutList = EnrolmentMonths.Between(months),
            Ledger = ledger,
            People =
            [
                .. ledger
                    .Entries.Values.OrderBy(entry => entry.Town, StringComparer.Ordinal)
                    .ThenBy(entry => entry.Village, StringComparer.Ordinal)
                    .ThenBy(entry => entry.PersonId, StringComparer.Ordinal)
                    .Select(people.Of),
            ],
            Claims = claims,
            Differences = settings.Rules is { } rules ? PolicyComparison.Of(table, rules(year), year, settings.Data.Identities) : null,
        };
    }

    private AmountTable Table(IReadOnlyList<OfficeList> lists)
    {
        var rows = lists.SelectMany(list => list.EnrolmentAmounts).ToList();
        return rows.Count > 0
            ? ListedAmounts.Of(rows)
            : settings.Shipped
                ?? throw new ProblemException(
                    new Problem(
                        new Spot("--amounts", 0, 0),
                        new Bilingual("没有身份与金额的年度标准", "There is no yearly table of identities and amounts"),
                        new Bilingual(
                            "请在文件中给出本区的参保档次配置，或选用随附的年度标准。",
                            "Give the office's list (参保档次配置) among the files, or choose a yearly table that ships."
                        )
                    )
                );
    }

    private List<ClaimCheck> Claims(AmountTable table, IdentityBook identities, EnrolmentFacts facts, EnrolmentLedger ledger)
    {
        var judge = new ClaimJudge(table, identities, facts, ledger, settings.District ?? table.Source?.District);
        return
        [
            .. facts
                .Claims.Select(judge.Of)
                .OrderBy(check => check.Entry?.Town ?? check.Claim.Town, StringComparer.Ordinal)
                .ThenBy(check => check.Claim.PersonId, StringComparer.Ordinal),
        ];
    }
}
