namespace Tuodi.Legislation.Extracting.Grammar;

/// <summary>Takes those out of a cap or deductible whom the same clause exempts from it: 年度救助限额为8万元，特困人员不受限额限制.</summary>
internal static class Exempted
{
    /// <summary>The standards without what does not hold for the exempted.</summary>
    public static List<Standard> Leave(IEnumerable<Standard> standards, IReadOnlyDictionary<string, IReadOnlyList<string>> classes)
    {
        var all = standards.ToList();
        var waived = all.Where(IsWaiver).ToLookup(standard => (standard.Clause, standard.Method, standard.Measure, standard.Scope));
        return
        [
            .. all.Select(standard =>
                    IsWaiver(standard)
                        ? standard
                        : Without(standard, [.. waived[(standard.Clause, standard.Method, standard.Measure, standard.Scope)]], classes)
                )
                .OfType<Standard>(),
        ];
    }

    private static bool IsWaiver(Standard standard) =>
        standard is { Measure: StandardMeasure.Cap, Value: null } or { Measure: StandardMeasure.Deductible, Value: 0 };

    private static Standard? Without(Standard standard, List<Standard> waivers, IReadOnlyDictionary<string, IReadOnlyList<string>> classes)
    {
        var members = Members(standard, classes);
        var exempt = waivers.SelectMany(waiver => Members(waiver, classes)).ToHashSet(StringComparer.Ordinal);
        return members.Count == 0
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
