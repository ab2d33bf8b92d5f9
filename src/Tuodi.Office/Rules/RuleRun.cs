using Tuodi.Office.Auditing;
using Tuodi.Office.Lists;

namespace Tuodi.Office.Rules;

/// <summary>A run of an office's rules over its rows (筛查): a flag for each row and a log.</summary>
/// <remarks>Flags of an earlier run are not looked at, so a run begins by resetting all of them, and the same rows and rules give the same flags.</remarks>
public sealed class RuleRun
{
    private RuleRun(IReadOnlyList<RowFlag> flags, RuleLog log)
    {
        Flags = flags;
        Log = log;
    }

    /// <summary>The flags, in the order of the rows.</summary>
    public IReadOnlyList<RowFlag> Flags { get; }

    /// <summary>The counts.</summary>
    public RuleLog Log { get; }

    /// <summary>Runs the rules.</summary>
    /// <param name="set">The rules.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="identityOf">The identity as a roster writes it, or nothing for a row that matches none.</param>
    /// <param name="majorDiseases">Codes of major diseases (重大疾病编码库), in upper case.</param>
    public static RuleRun Of(
        OfficeRuleSet set,
        IReadOnlyList<SettlementRow> rows,
        Func<SettlementRow, string?> identityOf,
        IReadOnlySet<string> majorDiseases
    )
    {
        var rules = set.Rules.Where(rule => rule.IsOn).ToList();
        var paired = rules.Exists(rule => rule.IsOffsetPair) ? Paired(rules.First(rule => rule.IsOffsetPair), rows) : null;
        var flags = new RowFlag[rows.Count];
        var hits = new int[rules.Count];
        for (var i = 0; i < flags.Length; i++)
        {
            var subject = new RuleSubject(rows[i], identityOf(rows[i]));
            var hit = rules.FindIndex(rule => Hits(rule, subject, paired?[i] ?? false, majorDiseases));
            flags[i] = Flag(set, rows[i], hit < 0 ? null : rules[hit]);
            if (hit >= 0)
            {
                hits[hit]++;
            }
        }

        var states = Enum.GetValues<NoticeState>()
            .ToDictionary(state => state, state => flags.Count(flag => !flag.IsExcluded && flag.State == state));
        var log = new RuleLog(
            flags.Length,
            flags.Count(flag => flag.IsExcluded),
            [.. rules.Select((rule, i) => (rule.Code, hits[i]))],
            states
        );
        return new RuleRun(flags, log);
    }

    private static bool Hits(OfficeRule rule, RuleSubject subject, bool isPaired, IReadOnlySet<string> majorDiseases)
    {
        if (!rule.IsFor(subject.Row.Kind) || (rule.IsOffsetPair && !isPaired))
        {
            return false;
        }

        foreach (var condition in rule.When)
        {
            if (!condition.Holds(subject, majorDiseases))
            {
                return false;
            }
        }

        return true;
    }

    // Only rows of the lists that the rule is for can take each other back.
    private static bool[] Paired(OfficeRule rule, IReadOnlyList<SettlementRow> rows)
    {
        var places = Enumerable.Range(0, rows.Count).Where(i => rule.IsFor(rows[i].Kind)).ToList();
        var found = Reversals.PairedByTotal([.. places.Select(i => rows[i])]);
        var paired = new bool[rows.Count];
        for (var i = 0; i < places.Count; i++)
        {
            paired[places[i]] = found[i];
        }

        return paired;
    }

    private static RowFlag Flag(OfficeRuleSet set, SettlementRow row, OfficeRule? hit)
    {
        var state = NoticeStates.Of(ListArithmetic.Base(row), set.NoticeAbove);
        return hit switch
        {
            null => new RowFlag(state, false, null, null),
            { Action: RuleAction.Keep } => new RowFlag(NoticeState.Notice, false, hit.Code, hit.Remark),
            _ => new RowFlag(state, true, hit.Code, hit.Remark),
        };
    }
}
