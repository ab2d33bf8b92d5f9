using Tuodi.Coverage.Jurisdictions;
using Tuodi.Kernel;

namespace Tuodi.Cli.Commands;

/// <summary>Finds the jurisdictions that somebody names: by division, or by name in either language.</summary>
internal static class JurisdictionPicker
{
    public static JurisdictionList List()
    {
        var path = Path.Combine(Home.Folder("data"), "jurisdictions", "jurisdictions.yaml");
        return JurisdictionList.Read(path, "data/jurisdictions/jurisdictions.yaml");
    }

    /// <summary>The jurisdictions of a name; none where it names something else, such as a file.</summary>
    public static IReadOnlyList<Jurisdiction> Named(JurisdictionList list, string name) =>
        [.. list.Study.Concat(list.Places).Where(each => each.IsCalled(name))];

    /// <summary>The provinces of a name.</summary>
    /// <exception cref="ProblemException">No province of the study is called so.</exception>
    public static IReadOnlyList<Jurisdiction> Provinces(JurisdictionList list, string name)
    {
        List<Jurisdiction> found = [.. Named(list, name).Where(each => each.IsProvince)];
        return found.Count > 0
            ? found
            : throw new ProblemException(
                new Problem(
                    new Spot(name, 0, 0),
                    new Bilingual("没有这个省份", "There is no such province"),
                    new Bilingual(
                        $"可写区划代码或名称：{string.Join("、", list.Study.Where(each => each.IsProvince).Select(each => each.Name.Chinese))}。",
                        $"Give a division or a name: {string.Join(", ", list.Study.Where(each => each.IsProvince).Select(each => each.Name.English))}."
                    )
                )
            );
    }
}
