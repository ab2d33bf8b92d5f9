using System.Globalization;
using Tuodi.Kernel;
using Tuodi.Policies.Conditions;
using Tuodi.Settlement.Cases;
using Tuodi.Settlement.Facts;

namespace Tuodi.Comparison.Households;

/// <summary>Reads households from a list with a heading and one line a visit (docs/how-to/compare-places.md).</summary>
public sealed class HouseholdTable
{
    private const int SizeMax = 30;
    private readonly List<Problem> _problems = [];
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly DateOnly _day;

    private HouseholdTable(DateOnly day) => _day = day;

    /// <summary>The households in the order of their first lines.</summary>
    /// <param name="lines">The lines, the heading first; lines that start with # are remarks.</param>
    /// <param name="day">The day on which the visits are settled.</param>
    /// <exception cref="ProblemException">Something in it is wrong; all that was found is told.</exception>
    public static IReadOnlyList<Household> Read(IEnumerable<HouseholdLine> lines, DateOnly day)
    {
        var table = new HouseholdTable(day);
        var rows = lines.Where(line => !line[0].StartsWith('#')).ToList();
        if (rows.Count == 0 || !table.Heading(rows[0]))
        {
            throw new ProblemException(table._problems.Count > 0 ? table._problems : [Empty(rows)]);
        }

        var households = new List<(string Id, int Size, List<(string Member, Person Person, List<HouseholdVisit> Visits)> Members)>();
        foreach (var row in rows.Skip(1))
        {
            table.Line(row, households);
        }

        return table._problems.Count > 0
            ? throw new ProblemException(table._problems)
            :
            [
                .. households.Select(each => new Household(
                    each.Id,
                    Math.Max(each.Size, each.Members.Count),
                    [.. each.Members.Select(member => new Member(member.Person, member.Visits))]
                )),
            ];
    }

    private static Problem Empty(List<HouseholdLine> rows) =>
        new(
            rows.Count == 0 ? new Spot("households", 0, 0) : rows[0].Spot,
            new Bilingual("家庭清单是空的", "The list of households is empty"),
            new Bilingual("第一行写列名，以下每行一次就诊。", "Write the headings in the first line and one visit a line below.")
        );

    private bool Heading(HouseholdLine row)
    {
        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (row[i].Length == 0)
            {
                continue;
            }

            if (HouseholdColumns.Find(row[i]) is { } name)
            {
                _columns[name] = i;
            }
            else
            {
                Report(
                    row.SpotOf(i),
                    new($"没有列 {row[i]}", $"There is no column `{row[i]}`"),
                    new(
                        $"列名为 {string.Join("、", HouseholdColumns.All.Select(column => column.Chinese))}。",
                        $"Columns are {string.Join(", ", HouseholdColumns.All.Select(column => column.Name))}."
                    )
                );
            }
        }

        foreach (var name in HouseholdColumns.Required.Where(name => !_columns.ContainsKey(name)))
        {
            Report(
                row.Spot,
                new($"缺少列 {HouseholdColumns.All.First(each => each.Name == name).Chinese}", $"The column `{name}` is missing"),
                new("请补上。", "Add it.")
            );
        }

        return _problems.Count == 0;
    }

    private void Line(
        HouseholdLine row,
        List<(string Id, int Size, List<(string Member, Person Person, List<HouseholdVisit> Visits)> Members)> households
    )
    {
        var id = Text(row, HouseholdColumns.Id);
        var index = households.FindIndex(each => each.Id == id);
        if (index < 0)
        {
            households.Add((id, Whole(row, HouseholdColumns.Size, 1, SizeMax) ?? 1, []));
            index = households.Count - 1;
        }

        var members = households[index].Members;
        var name = Text(row, HouseholdColumns.Member);
        var member = members.FindIndex(each => each.Member == name);
        if (member < 0)
        {
            members.Add((name, Person(row), []));
            member = members.Count - 1;
        }

        members[member].Visits.Add(Visit(row, $"{members[member].Visits.Count + 1}"));
    }

    private Person Person(HouseholdLine row) =>
        new()
        {
            Scheme = Code(row, HouseholdColumns.Scheme, CodeField.Scheme),
            Categories =
            [
                .. Text(row, HouseholdColumns.Categories)
                    .Split(['+', ';', '；', '、', ' '], StringSplitOptions.RemoveEmptyEntries)
                    .Where(category => category != "ordinary"),
            ],
            Born = Whole(row, HouseholdColumns.Age, 0, 120) is { } age ? _day.AddYears(-age) : null,
            DisabilityGrade = Whole(row, HouseholdColumns.Disability, 0, 4) ?? 0,
            Retired = Text(row, HouseholdColumns.Retired) is "true" or "是",
        };

    private HouseholdVisit Visit(HouseholdLine row, string id)
    {
        var given = new Dictionary<string, Money>(StringComparer.Ordinal);
        foreach (var (column, layer) in new[] { (HouseholdColumns.Basic, "basic"), (HouseholdColumns.CriticalIllness, "critical_illness") })
        {
            if (Fen(row, column) is { } paid)
            {
                given[layer] = new Money(paid);
            }
        }

        var visit = new Visit
        {
            Id = id,
            Date = _day,
            Kind = Math.Max(0, Code(row, HouseholdColumns.Kind, CodeField.Visit)),
            Institution = Institution.Unknown with { Level = Code(row, HouseholdColumns.Level, CodeField.Level) },
            Referral = Code(row, HouseholdColumns.Referral, CodeField.Referral),
            Disease = Text(row, HouseholdColumns.Disease) is { Length: > 0 } disease ? disease : null,
            Bill = BillOf(row),
            Given = given,
        };
        return new HouseholdVisit(visit, Choice(row, HouseholdColumns.Place, HouseholdVisit.Distances));
    }

    private Bill BillOf(HouseholdLine row)
    {
        string[] parts = [HouseholdColumns.InPolicy, HouseholdColumns.FirstPay, HouseholdColumns.OverLimit, HouseholdColumns.OutOfPolicy];
        var wrong = Bill.TryOf(Fen(row, HouseholdColumns.Total), [.. parts.Select(part => Fen(row, part))], out var bill);
        if (wrong is not null && _problems.Count == 0)
        {
            Report(
                row.Spot,
                new("各项费用合计与总费用不符", wrong),
                new("总费用 = 政策范围内 + 先行自付 + 超限价 + 目录外。", "total = in_policy + first_pay + over_limit + out_of_policy.")
            );
        }

        return bill;
    }

    private string Text(HouseholdLine row, string column) => _columns.TryGetValue(column, out var at) ? row[at] : string.Empty;

    private int Code(HouseholdLine row, string column, CodeField field) => Choice(row, column, Codes.Of(field));

    private int Choice(HouseholdLine row, string column, IReadOnlyList<string> words)
    {
        var text = Text(row, column);
        var index = words.ToList().IndexOf(text);
        if (text.Length > 0 && index < 0)
        {
            Report(
                row.SpotOf(_columns[column]),
                new($"“{text}”不是 {column} 的取值", $"`{text}` is no value of `{column}`"),
                new($"可写 {string.Join("、", words)}。", $"Write one of {string.Join(", ", words)}.")
            );
        }

        return index;
    }

    private int? Whole(HouseholdLine row, string column, int low, int high)
    {
        var text = Text(row, column);
        if (text.Length == 0)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= low && number <= high)
        {
            return number;
        }

        Report(
            row.SpotOf(_columns[column]),
            new($"“{text}”不是 {low} 到 {high} 的整数", $"`{text}` is no whole number from {low} to {high}"),
            new("请只写数字。", "Write digits only.")
        );
        return null;
    }

    private long? Fen(HouseholdLine row, string column)
    {
        var text = Text(row, column);
        if (text.Length == 0)
        {
            return null;
        }

        if (MoneyText.TryParse(text, out var money) && money >= Money.Zero)
        {
            return money.Fen;
        }

        Report(
            row.SpotOf(_columns[column]),
            new($"“{text}”不是金额", $"`{text}` is no amount of money"),
            new("请写元，最多两位小数，如 12655.43。", "Write yuan with at most two decimals, such as 12655.43.")
        );
        return null;
    }

    private void Report(Spot spot, Bilingual wrong, Bilingual remedy) => _problems.Add(new Problem(spot, wrong, remedy));
}
