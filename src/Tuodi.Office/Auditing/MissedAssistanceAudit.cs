using Tuodi.Kernel;
using Tuodi.Office.Identity;
using Tuodi.Office.Lists;
using Tuodi.Settlement.Results;

namespace Tuodi.Office.Auditing;

/// <summary>The audit of missed assistance (应救未救核查): what each settlement of the lists should have drawn, beside what it drew.</summary>
/// <remarks>There is no formula here: every figure comes from the one engine, under the policy in force on the day of the visit.</remarks>
public sealed class MissedAssistanceAudit
{
    /// <summary>How many persons one worker takes at a time: enough to make the handing out cheap, few enough to end together.</summary>
    private const int PersonsAtATime = 256;

    private readonly AuditSettings _settings;
    private readonly PersonAudit _audit;

    /// <summary>An audit by some settings.</summary>
    public MissedAssistanceAudit(AuditSettings settings)
    {
        _settings = settings;
        _audit = new PersonAudit(
            settings,
            new DayRulebooks(settings.PolicyOn, settings.Supplied),
            new VisitFacts(settings),
            new StatusFacts(settings)
        );
    }

    /// <summary>Audits the rows of all lists.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="progress">Told now and then how many persons are done; called by several threads.</param>
    /// <exception cref="ProblemException">A value that the caller supplied cannot be used.</exception>
    public AuditResult Run(IReadOnlyList<SettlementRow> rows, Action<int>? progress = null)
    {
        var groups = Grouped(rows);
        var people = new AuditedPerson[groups.Count];
        var partitions = (groups.Count + PersonsAtATime - 1) / PersonsAtATime;
        Parallel.For(
            0,
            partitions,
            new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, _settings.Workers) },
            partition =>
            {
                var end = Math.Min(groups.Count, (partition + 1) * PersonsAtATime);
                for (var i = partition * PersonsAtATime; i < end; i++)
                {
                    people[i] = _audit.Of(groups[i].Id, groups[i].Rows);
                }

                progress?.Invoke(end - (partition * PersonsAtATime));
            }
        );
        return new AuditResult
        {
            People = people,
            Unknown = [.. _settings.Roster?.Unknown ?? [], .. TextsOf(rows)],
            Rows = rows.Count,
        };
    }

    /// <summary>Works a visit out again, for the explanation line by line; nothing for a reversal or a row that could not be settled at all.</summary>
    public SettledVisit? Explain(AuditedPerson person, AuditedVisit visit) => _audit.StepOf(person, visit)?.Settled;

    private static List<(string Id, List<SettlementRow> Rows)> Grouped(IReadOnlyList<SettlementRow> rows)
    {
        var byPerson = new Dictionary<string, List<SettlementRow>>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (!byPerson.TryGetValue(row.PersonId, out var own))
            {
                byPerson.Add(row.PersonId, own = new List<SettlementRow>(1));
            }

            own.Add(row);
        }

        var groups = byPerson.Select(pair => (pair.Key, pair.Value)).ToList();
        groups.Sort((one, other) => string.CompareOrdinal(one.Key, other.Key));
        return groups;
    }

    private IReadOnlyList<UnknownText> TextsOf(IReadOnlyList<SettlementRow> rows)
    {
        var census = new TextCensus();
        var mapping = _settings.Mapping;
        foreach (var row in rows)
        {
            Check("visit_kind", row.VisitKind, mapping.Kinds, row);
            Check("insurance", row.Insurance, mapping.Schemes, row);
            Check("referral", row.Referral, mapping.Referrals, row);
            Check("assistance_kind", row.AssistanceKind, mapping.Benefits, row);
            Check("inside_or_outside", row.InsideOrOutside, mapping.Inside, row);
            foreach (var text in _settings.Identities.Read(row.Identity).Unknown)
            {
                census.Add("identity", text, row.Spot);
            }
        }

        return census.Texts;

        void Check<T>(string field, string? text, IReadOnlyDictionary<string, T> known, SettlementRow row)
        {
            if (!string.IsNullOrEmpty(text) && !VisitFacts.Found(known, text, out _))
            {
                census.Add(field, text, row.Spot);
            }
        }
    }
}
