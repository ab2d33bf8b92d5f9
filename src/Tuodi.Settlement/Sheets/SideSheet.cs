using Tuodi.Kernel;
using Tuodi.Policies.Conditions;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Terms;
using Tuodi.Settlement.Explaining;

namespace Tuodi.Settlement.Sheets;

/// <summary>What stands beside the layers, in words: parameters, categories, premiums, bounds, provisions.</summary>
internal sealed class SideSheet(Policy policy, Language language, bool toCompare)
{
    private readonly Wording _words = new(language);
    private readonly ConditionText _conditions = new(policy, language);
    private readonly TermWords _terms = new(policy, language, withValues: !toCompare);

    public IReadOnlyList<SheetNode> Parameters() =>
        [
            .. policy.Parameters.Values.Select(parameter => new SheetNode(parameter.Name, _words[parameter.Title])
            {
                Cells = parameter.Checked is { } day ? [new("checked", _words["核对日期", "checked"], $"{day:yyyy-MM-dd}")] : [],
                Spot = parameter.Spot,
                Below = [.. parameter.Values.Select(value => Value(parameter, value))],
            }),
        ];

    private SheetNode Value(Parameter parameter, ParameterValue value)
    {
        var from =
            value.From == DateOnly.MinValue ? _words["不分日期", "undated"]
            : value.IsYear ? $"{value.From.Year}"
            : $"{value.From:yyyy-MM-dd}";
        var text = value.Value switch
        {
            NumberTerm number when parameter.Unit == TermUnit.Money => Figures.Yuan(number.Value),
            NumberTerm number when parameter.Unit == TermUnit.Rate => new Rate(number.Value).ToString(),
            NumberTerm number => number.Value.ToString(),
            var other => _terms.Of(other),
        };
        return new SheetNode(from, from)
        {
            Cells = [new("is", _words["值", "value"], text)],
            Cite = value.Cite,
            Spot = value.Spot,
        };
    }

    public IReadOnlyList<SheetNode> Categories() =>
        [
            .. policy
                .Categories.Skip(1)
                .Select(category => new SheetNode(category.Key, _words[category.Title])
                {
                    Cells =
                    [
                        .. Window("look_back", _words["追溯", "look back"], category.LookBack),
                        .. Window("valid", _words["有效期", "valid"], category.Valid),
                        .. category.DuringStay
                            ? new[]
                            {
                                new SheetCell(
                                    "during",
                                    _words["住院期间身份变化", "status during a stay"],
                                    _words["取较优身份", "the better one"]
                                ),
                            }
                            : [],
                    ],
                }),
        ];

    private IEnumerable<SheetCell> Window(string key, string label, StatusWindow window)
    {
        var text = window.Kind switch
        {
            StatusWindowKind.None => _words["无", "none"],
            StatusWindowKind.Months => _words[$"{window.Months} 个月", $"{window.Months} months"],
            StatusWindowKind.CalendarYear => _words["自然年度", "calendar year"],
            StatusWindowKind.Visit => _words["本次就诊", "the visit"],
            _ => null,
        };
        return text is null ? [] : [new SheetCell(key, label, text)];
    }

    public IReadOnlyList<SheetNode> Premiums() =>
        [
            .. policy.Premiums.Select(premium =>
            {
                var scheme = string.Join(_words["、", ", "], CodeWords.Of(CodeField.Scheme, premium.Schemes).Select(word => _words[word]));
                return new SheetNode($"{premium.Year} {scheme}", $"{premium.Year} {scheme}")
                {
                    Cells =
                    [
                        new("premium", _words["个人缴费标准", "premium"], _terms.Of(premium.Premium)),
                        new(
                            "retroactive",
                            _words["已缴费追补", "afterwards"],
                            premium.Retroactive ? _words["可以", "yes"] : _words["不可以", "no"]
                        ),
                        .. premium.Start is { } start
                            ? new[] { new SheetCell("start", _words["资助起始", "from"], _words.Prose(start)) }
                            : [],
                    ],
                    Cite = premium.Cite,
                    Spot = premium.Spot,
                    Below = [.. premium.Rows.Select(PremiumRow)],
                };
            }),
        ];

    private SheetNode PremiumRow(PremiumRow row)
    {
        var when = _conditions.Of(row.When);
        var title = when.Length == 0 ? _conditions.Who(row.Categories) : $"{_conditions.Who(row.Categories)}{_words["，", ", "]}{when}";
        return new SheetNode(title, title)
        {
            Cells =
            [
                .. row.Pays.Select(share => new SheetCell(
                    share.Payer,
                    Payer(share.Payer),
                    share.IsRate ? _terms.Rate(share.Share) : _terms.Of(share.Share)
                )),
            ],
            Cite = row.Cite,
            Spot = row.Spot,
        };
    }

    private string Payer(string payer) => policy.Funds.TryGetValue(payer, out var fund) ? _words[fund.Title] : payer;

    public IReadOnlyList<SheetNode> Bounds() =>
        [
            .. policy.Bounds.Select(bound => new SheetNode(
                bound.Id,
                $"{_words[policy.Layers[bound.Layer].Title]}: {_conditions.Who(bound.Categories)}"
            )
            {
                Cells =
                [
                    .. Test("rate", _words["比例", "rate"], bound.Rate, _terms.Rate),
                    .. Test("deductible", _words["起付线", "deductible"], bound.Deductible, _terms.Of),
                    .. Test("cap", _words["封顶线", "cap"], bound.Cap, _terms.Of),
                    .. bound.Parts is { } parts
                        ? new[]
                        {
                            new SheetCell("of", _words["支付范围", "pays of"], string.Join(_words["、", ", "], parts.Select(_terms.Part))),
                        }
                        : [],
                    new("strength", _words["效力", "strength"], bound.IsMust ? _words["必须", "must"] : _words["原则", "principle"]),
                ],
                Cite = bound.Cite,
                Spot = bound.Spot,
            }),
        ];

    private IEnumerable<SheetCell> Test(string key, string label, BoundTest? test, Func<Term, string> value)
    {
        var text = test?.Kind switch
        {
            BoundKind.AtLeast => _words[$"不低于 {value(test.Value)}", $"at least {value(test.Value)}"],
            BoundKind.AtMost => _words[$"不高于 {value(test.Value)}", $"at most {value(test.Value)}"],
            BoundKind.About => _words[$"约为 {value(test.Value)}", $"about {value(test.Value)}"],
            BoundKind.None => _words["无", "none"],
            _ => null,
        };
        return text is null ? [] : [new SheetCell(key, label, text)];
    }

    public IEnumerable<SheetNode> Provisions() =>
        policy
            .Provisions.GroupBy(provision => provision.Section)
            .Select(section => new SheetNode(section.Key, Title(section.Key)) { Below = [.. section.Select(Provision)] });

    private SheetNode Provision(Provision provision)
    {
        var cells = provision
            .Values.Where(value => !toCompare || value.Key is not ("why" or "notes"))
            .Select(value => new SheetCell(value.Key, ProvisionWords.Key(value.Key, _words), Said(value.Key, value.Value)))
            .ToList();
        return new SheetNode(cells.Count == 0 ? string.Empty : cells[0].Text, string.Empty)
        {
            Cells = cells,
            Cite = provision.Cite,
            Spot = provision.Spot,
        };
    }

    // Categories go by their own titles, whatever else is said by what is written.
    private string Said(string key, string text) =>
        key == "who"
            ? string.Join(
                _words["、", ", "],
                text.Split(", ")
                    .Select(each => policy.Categories.FirstOrDefault(known => known.Key == each) is { } known ? _words[known.Title] : each)
            )
            : _words.Prose(text);

    private string Title(string section) =>
        section switch
        {
            "implied" => _words["文本未明示的规则", "Implied rules"],
            "criteria" => _words["认定条件", "Criteria"],
            "handling" => _words["经办", "Handling"],
            "raising" => _words["筹资", "Fund raising"],
            "warnings" => _words["预警", "Early warning"],
            _ => _words["疾病应急救助", "Emergency assistance"],
        };
}
