namespace Tuodi.Legislation.Extracting.Grammar;

/// <summary>Takes those out of a standard for whom the same clause has another: 年度救助限额为8万元，特困人员不受限额限制; 按80%救助，其中特困人员100%.</summary>
internal static class Exempted
{
    /// <summary>The standards without what does not hold for the exempted.</summary>
    public static List<Standard> Leave(IEnumerable<Standard> standards, IReadOnlyDictionary<string, IReadOnlyList<string>> classes)
    {
        var all = standards.ToList();
        var own = all.Select((standard, i) => (Standard: standard, At: i))
            .Where(each => IsWaiver(each.Standard) || IsPart(each.Standard))
            .ToLookup(each => KeyOf(each.Standard));
        return
        [
            .. all.Select(
                    (standard, i) =>
                        IsWaiver(standard) || standard.IsOfPart
                            ? standard
                            : Without(
                                standard,
                                [
                                    .. own[KeyOf(standard)]
                                        .Where(other => IsWaiver(other.Standard) || other.At > i)
                                        .Select(other => other.Standard),
                                ],
                                classes
                            )
                )
                .OfType<Standard>(),
        ];
    }

    private static (string, string, StandardMeasure, bool, StandardScope, StandardChange) KeyOf(Standard standard) =>
        (
            standard.Clause,
            standard.Method,
            standard.Measure,
            // 20元 for all, 其中…全额: a share of the premium beside an amount.
            standard is { Measure: StandardMeasure.Subsidy, Unit: StandardUnit.Percent },
            standard.Scope,
            standard.Change
        );

    /// <summary>其中低保对象中的重度残疾人 are fewer than the category says.</summary>
    private static bool IsPart(Standard standard) => standard is { IsOfPart: true, Recipient.IsQualified: false };

    private static bool IsWaiver(Standard standard) =>
        standard is { Measure: StandardMeasure.Cap, Value: null } or { Measure: StandardMeasure.Deductible, Value: 0 };

    private static Standard? Without(Standard standard, List<Standard> waivers, IReadOnlyDictionary<string, IReadOnlyList<string>> classes)
    {
        var members = Members(standard, classes);
        var exempt = waivers.SelectMany(waiver => Members(waiver, classes)).ToHashSet(StringComparer.Ordinal);
        return members.Count == 0
            // 取消起付标准，暂不具备条件的不得高于…的5%: what is the most where it is not yet waived.
            || standard is { Measure: StandardMeasure.Deductible, Bound: StandardBound.AtMost }
            || !members.Exists(exempt.Contains)
            || waivers.Exists(waiver => waiver.Institution != standard.Institution)
                ? standard
            : members.TrueForAll(exempt.Contains) ? null
            : standard with
            {
                Recipient = new Recipient(
                    standard.Recipient.Name,
                    [.. members.Where(member => !exempt.Contains(member))],
                    IsEveryone: false
                )
                {
                    IsQualified = standard.Recipient.IsQualified,
                },
            };
    }

    private static List<string> Members(Standard standard, IReadOnlyDictionary<string, IReadOnlyList<string>> classes) =>
        [.. standard.Recipient.Categories.SelectMany(category => classes.GetValueOrDefault(category) ?? [category])];
}
