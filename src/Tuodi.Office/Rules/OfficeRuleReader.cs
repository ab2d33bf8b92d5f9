using Tuodi.Kernel;
using Tuodi.Office.Lists;
using Tuodi.Office.Recognising;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Reading;
using Tuodi.Policies.Yaml;
using Tuodi.Settlement.Cases;

namespace Tuodi.Office.Rules;

/// <summary>Reads the rules of an office, such as <c>data/office/rules/500000.yaml</c>.</summary>
public static class OfficeRuleReader
{
    /// <summary>The words of operators, in the order of <see cref="RuleOperator"/>.</summary>
    private static readonly string[] Operators = ["in", "not_in", "contains", "not_contains", "=", ">", "<", ">=", "<="];

    /// <summary>The kinds that hold settlements, as data files write them; they stand first among all kinds.</summary>
    private static readonly string[] ListNames =
    [
        .. Enum.GetValues<ListKind>().Where(kind => kind <= ListKind.MakeUp).Select(kind => FieldNames.Write(kind.ToString(), '-')),
    ];

    private static readonly Shape Top = new(
        "set of office rules",
        [
            new("title", ValueKind.Bilingual, "what the set is called"),
            new("source", ValueKind.Text, "where the rules come from"),
            new("notice_above", ValueKind.Amount, "above so much a person is notified"),
            new("rules", ValueKind.ShapeList, "the rules in order; the first that hits decides") { Below = () => Rule! },
        ]
    );

    private static readonly Shape Rule = new(
        "rule",
        [
            new("code", ValueKind.Text, "its code in flags and logs"),
            new("title", ValueKind.Bilingual, "what it is for"),
            new("on", ValueKind.Flag, "whether it is on"),
            new("lists", ValueKind.Choices, "the kinds of lists it is for") { Words = ListNames },
            new("action", ValueKind.Choice, "what it does") { Words = ["keep", "exclude"] },
            new("when", ValueKind.ShapeList, "conditions that must all hold") { Below = () => Condition! },
            new("offset_pair", ValueKind.Flag, "whether it hits rows that take each other back"),
            new("remark", ValueKind.Text, "the remark that it writes"),
        ]
    );

    private static readonly Shape Condition = new(
        "condition",
        [
            new("field", ValueKind.Text, "a field of the row"),
            new("op", ValueKind.Choice, "how it compares") { Words = Operators },
            new("value", ValueKind.Texts, "an amount, a text or several texts"),
            new("other", ValueKind.Text, "another field to compare with"),
            new("major_diseases", ValueKind.Flag, "whether the list of major diseases counts too"),
        ]
    );

    /// <summary>Reads the file.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="ProblemException">Something in it is wrong; all that was found is told.</exception>
    public static OfficeRuleSet Read(string path, string name) => Read(YamlFile.Read(path, name));

    /// <summary>Reads rules from what a file says.</summary>
    public static OfficeRuleSet Read(YamlMap map)
    {
        var problems = new ProblemList();
        var reader = new MapReader(map, Top, problems);
        reader.Require("notice_above", "Say the amount above which a person is notified, such as 300.");
        reader.Require("rules", "Write at least `rules: []`.");
        var rules = new List<OfficeRule>();
        foreach (var each in reader.Maps("rules"))
        {
            var rule = One(new MapReader(each, Rule, problems), problems);
            if (rules.Exists(other => other.Code == rule.Code))
            {
                problems.Report(each.Spot, $"The code `{rule.Code}` stands twice", "Give each rule its own.");
            }

            rules.Add(rule);
        }

        var set = new OfficeRuleSet
        {
            Title = reader.Bilingual("title") ?? new Bilingual(null, "office rules"),
            NoticeAbove = Amount(reader, "notice_above", problems) ?? Money.Zero,
            Rules = rules,
        };
        return problems.Problems.Count == 0 ? set : throw new ProblemException(problems.Problems);
    }

    private static OfficeRule One(MapReader reader, ProblemList problems)
    {
        reader.Require("code", "Give it a code of its own.");
        reader.Require("action", "Say keep or exclude.");
        reader.Require("remark", "Say what it remarks.");
        var when = reader
            .Maps("when")
            .Select(map => ConditionOf(new MapReader(map, Condition, problems), problems))
            .OfType<RuleCondition>()
            .ToList();
        var pair = reader.Flag("offset_pair");
        if (!pair && !reader.Has("when"))
        {
            problems.Report(
                reader.Spot,
                "The rule has no condition and would hit every row",
                "Write `when:` with at least one condition, or `offset_pair: true`."
            );
        }

        return new OfficeRule
        {
            Code = reader.Text("code") ?? "",
            Title = reader.Bilingual("title") ?? new Bilingual(null, reader.Text("code")),
            IsOn = reader.Flag("on"),
            Lists = [.. reader.Scalars("lists").Select(list => ListOf(list, problems)).OfType<ListKind>()],
            Action = reader.Choice("action", ["keep", "exclude"]) == "keep" ? RuleAction.Keep : RuleAction.Exclude,
            When = when,
            IsOffsetPair = pair,
            Remark = reader.Text("remark") ?? "",
        };
    }

    private static ListKind? ListOf(YamlScalar list, ProblemList problems)
    {
        if (Array.IndexOf(ListNames, list.Text) is >= 0 and var kind)
        {
            return (ListKind)kind;
        }

        problems.Report(list.Spot, $"`{list.Text}` is no kind of settlement list", $"Kinds are {string.Join(", ", ListNames)}.");
        return null;
    }

    private static RuleCondition? ConditionOf(MapReader reader, ProblemList problems)
    {
        reader.Require("field", "Name a field.");
        reader.Require("op", $"Write one of {string.Join(", ", Operators)}.");
        var field = FieldOf(reader, "field", problems);
        var op = reader.Choice("op", Operators);
        if (field is null || op is null)
        {
            return null;
        }

        var condition = new RuleCondition
        {
            Field = field,
            Operator = (RuleOperator)Array.IndexOf(Operators, op),
            Values = field.Text is null ? [] : [.. reader.Scalars("value").Select(value => value.Text)],
            WithMajorDiseases = reader.Flag("major_diseases"),
            Amount = field.Amount is null || !reader.Has("value") ? null : Amount(reader, "value", problems),
            Other = FieldOf(reader, "other", problems),
        };
        Check(condition, reader, op, problems);
        return condition;
    }

    private static void Check(RuleCondition condition, MapReader reader, string op, ProblemList problems)
    {
        var isAmount = condition.Field.Amount is not null;
        var comparesAmounts = condition.Operator >= RuleOperator.Is;
        if (isAmount != comparesAmounts && !(condition.Operator == RuleOperator.Is && !isAmount))
        {
            problems.Report(
                reader.SpotOf("op"),
                $"`{op}` does not fit `{condition.Field.Name}`",
                isAmount ? "Amounts take =, >, <, >=, <=." : "Texts take in, not_in, contains, not_contains, =."
            );
        }

        if (reader.Has("value") == reader.Has("other"))
        {
            problems.Report(reader.Spot, "A condition compares with `value` or with `other`", "Write one of the two.");
        }

        if (condition.Other is { } other && other.Amount is null == isAmount)
        {
            problems.Report(
                reader.SpotOf("other"),
                $"`{condition.Field.Name}` and `{other.Name}` are not of one kind",
                "Compare an amount with an amount, a text with a text."
            );
        }
        else if (condition.Other is not null && !isAmount && condition.Operator != RuleOperator.Is)
        {
            problems.Report(reader.SpotOf("op"), $"Two texts cannot be compared by `{op}`", "Write =.");
        }
    }

    private static RuleField? FieldOf(MapReader reader, string key, ProblemList problems)
    {
        if (reader.Text(key) is not { } name)
        {
            return null;
        }

        if (RuleField.Find(name) is { } field)
        {
            return field;
        }

        problems.Report(
            reader.SpotOf(key),
            $"There is no field `{name}`",
            $"Fields are {string.Join(", ", RuleField.All.Select(each => each.Name))}."
        );
        return null;
    }

    private static Money? Amount(MapReader reader, string key, ProblemList problems)
    {
        if (reader.Text(key) is not { } text)
        {
            return null;
        }

        if (MoneyText.TryParse(text, out var amount))
        {
            return amount;
        }

        problems.Report(reader.SpotOf(key), $"`{text}` is no amount of money", "Write yuan with at most two decimals, such as 300.");
        return null;
    }
}
