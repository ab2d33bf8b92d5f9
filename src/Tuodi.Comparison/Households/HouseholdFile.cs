using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Reading;
using Tuodi.Policies.Yaml;
using Tuodi.Settlement.Cases;
using Tuodi.Settlement.Facts;

namespace Tuodi.Comparison.Households;

/// <summary>Reads households from a file in the format of cases: one case, or a list of them under <c>households</c>; what policy a case names does not matter.</summary>
public static class HouseholdFile
{
    private static readonly Shape Top = new(
        "list of households",
        [new("households", ValueKind.ShapeList, "cases") { Below = () => CaseShapes.Case }]
    );

    /// <summary>The households of a file.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="day">The day on which the visits are settled: those of a case are moved into its year.</param>
    /// <exception cref="ProblemException">Something in it is wrong; all that was found is told.</exception>
    public static IReadOnlyList<Household> Read(string path, DateOnly day)
    {
        var map = YamlFile.Read(path, path);
        var cases = map["households"] is null ? [map] : Cases(map);
        return [.. cases.Select((each, i) => Household(CaseReader.Read(each, path), $"{i + 1}", day))];
    }

    private static IReadOnlyList<YamlMap> Cases(YamlMap map)
    {
        var problems = new ProblemList();
        var cases = new MapReader(map, Top, problems).Maps("households");
        return problems.Problems.Count == 0 ? [.. cases.Select(Named)] : throw new ProblemException(problems.Problems);
    }

    // A household goes through every place's rules, so it need not name one; a case must.
    private static YamlMap Named(YamlMap map) =>
        map["policy"] is null
            ? map with
            {
                Entries =
                [
                    new YamlEntry(new YamlScalar(map.Spot, "policy"), new YamlScalar(map.Spot, AreaCode.Nation.Digits)),
                    .. map.Entries,
                ],
            }
            : map;

    private static Household Household(CaseFile file, string number, DateOnly day)
    {
        var visits = file.Visits.Where(visit => visit.Visit is not null && visit.Corrects is null).ToList();
        var changed = file.Visits.FirstOrDefault(visit => visit.Reverses is not null || visit.Corrects is not null);
        if (changed is not null)
        {
            throw new ProblemException(
                new Problem(
                    changed.Spot,
                    new Bilingual("用于比较的家庭不能含撤销或更正", "A household to be compared has no reversals or corrections"),
                    new Bilingual("请只写最后的就诊。", "Write the visits as they were in the end.")
                )
            );
        }

        var id = file.Title.In(Language.English) is { Length: > 0 } title ? title : number;
        return new Household(
            id,
            1,
            [new Member(file.Person, [.. visits.Select(visit => new HouseholdVisit(Moved(visit.Visit!, day), -1))])]
        );
    }

    private static Visit Moved(Visit visit, DateOnly day)
    {
        var years = day.Year - visit.Date.Year;
        return visit with { Date = visit.Date.AddYears(years), Admitted = visit.Admitted?.AddYears(years) };
    }
}
