using Tuodi.Settlement.Explaining;

namespace Tuodi.Settlement.Sheets;

/// <summary>What the keys of provisions are called; the shapes of the policy language list them.</summary>
internal static class ProvisionWords
{
    /// <summary>The words of a key.</summary>
    public static string Key(string key, Wording words) =>
        key switch
        {
            "rule" => words["规则", "rule"],
            "why" => words["理由", "why"],
            "who" => words["对象", "who"],
            "income" => words["收入条件", "income"],
            "property" => words["财产条件", "property"],
            "expenditure" => words["支出条件", "expenditure"],
            "look_back" => words["考察期间", "look back"],
            "certified_by" => words["认定机关", "certified by"],
            "step" => words["事项", "step"],
            "actor" => words["办理主体", "by whom"],
            "papers" => words["材料", "papers"],
            "days" => words["时限（天）", "days"],
            "day_kind" => words["天数口径", "which days"],
            "level" => words["层级", "level"],
            "method" => words["方式", "method"],
            "share" => words["份额", "share"],
            "amount" => words["金额", "amount"],
            "formula" => words["计算办法", "formula"],
            "measure" => words["监测内容", "what is measured"],
            "threshold" => words["预警线", "threshold"],
            "of" => words["占比基数", "share of"],
            "push" => words["推送频率", "how often"],
            "label" => words["名称", "name"],
            "notes" => words["说明", "notes"],
            _ => key,
        };
}
