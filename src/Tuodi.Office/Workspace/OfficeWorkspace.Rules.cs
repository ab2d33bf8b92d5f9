using Dapper;
using Tuodi.Kernel;
using Tuodi.Office.Lists;
using Tuodi.Office.Rules;
using Tuodi.Policies.Yaml;

namespace Tuodi.Office.Workspace;

public sealed partial class OfficeWorkspace
{
    private const string RulesSetting = "rules";

    /// <summary>The office's rules: those that it loaded, else the shipped ones, with its own switches and threshold.</summary>
    /// <param name="shipped">The rules that count as long as the office loads no others.</param>
    public OfficeRuleSet RuleSet(OfficeRuleSet shipped)
    {
        var set = Setting(RulesSetting) is { } text ? OfficeRuleReader.Read(YamlFile.Parse(text, RulesSetting)) : shipped;
        var switches = Read(() =>
            _connection.Query<(string Code, long IsOn)>("SELECT code, is_on FROM rule_switch ORDER BY code").AsList()
        );
        return switches
            .Where(each => set.Rules.Any(rule => rule.Code == each.Code))
            .Aggregate(set, (now, each) => now.With(each.Code, each.IsOn != 0)) with
        {
            NoticeAbove = NoticeAbove,
        };
    }

    /// <summary>Loads a rule set; its switches and its threshold count from now on.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="name">The file, for messages.</param>
    /// <exception cref="ProblemException">It is no rule set.</exception>
    public void LoadRules(string text, string name)
    {
        var set = OfficeRuleReader.Read(YamlFile.Parse(text, name));
        Write(() =>
        {
            Set(RulesSetting, text);
            SetNoticeAbove(set.NoticeAbove);
            return _connection.Execute("DELETE FROM rule_switch");
        });
    }

    /// <summary>Switches rules on or off.</summary>
    /// <exception cref="ProblemException">There is no rule of a code.</exception>
    public void Switch(OfficeRuleSet set, IReadOnlyList<(string Code, bool On)> switches)
    {
        var unknown = switches.Select(each => each.Code).Where(code => set.Rules.All(rule => rule.Code != code)).ToList();
        if (unknown.Count > 0)
        {
            throw new ProblemException([
                .. unknown.Select(code => new Problem(
                    new Spot(code, 0, 0),
                    new Bilingual("没有此代码的规则", "There is no rule of this code"),
                    new Bilingual(
                        $"规则代码有 {string.Join("、", set.Rules.Select(rule => rule.Code))}。",
                        $"Codes are {string.Join(", ", set.Rules.Select(rule => rule.Code))}."
                    )
                )),
            ]);
        }

        Write(() =>
        {
            foreach (var (code, on) in switches)
            {
                _connection.Execute("INSERT OR REPLACE INTO rule_switch (code, is_on) VALUES (@code, @on)", new { code, on });
                Note("setting", detail: $"{code} {(on ? "on" : "off")}");
            }

            return true;
        });
    }

    /// <summary>Runs the rules over a month (筛查): all flags of earlier runs are reset, then set again. What people excluded stays excluded; no row is deleted.</summary>
    /// <returns>The counts of the run.</returns>
    public RuleLog RunRules(string period, OfficeRuleSet set) =>
        Write(() =>
        {
            var visits = Visits(period);
            var identities = new Dictionary<SettlementRow, string?>(ReferenceEqualityComparer.Instance);
            foreach (var visit in visits)
            {
                identities.Add(visit.Row, visit.Identity);
            }

            var run = RuleRun.Of(set, [.. visits.Select(visit => visit.Row)], row => identities[row], MajorDiseases());
            _connection.Execute(
                "UPDATE visit SET rule_code = @Code, rule_remark = @Remark, rule_excludes = @IsExcluded, state = @State WHERE id = @Id",
                visits.Select(
                    (visit, i) =>
                    {
                        var flag = run.Flags[i];
                        var isAutomatic = visit.State is { } state && Workflow.IsAutomatic(state);
                        return new
                        {
                            visit.Id,
                            flag.Code,
                            flag.Remark,
                            flag.IsExcluded,
                            State = Key(isAutomatic ? StateOf(flag.State) : visit.State),
                        };
                    }
                )
            );
            var hits = run.Log.Hits.Where(hit => hit.Hits > 0).Select(hit => $", {hit.Code} {hit.Hits}");
            Note("rules", period, detail: $"rows {run.Log.Total}, excluded {run.Log.Excluded}, kept {run.Log.Kept}{string.Concat(hits)}");
            return run.Log;
        });

    private HashSet<string> MajorDiseases() =>
        Read(() => _connection.Query<string>("SELECT code FROM major_disease WHERE is_on = 1").ToHashSet(StringComparer.Ordinal));
}
