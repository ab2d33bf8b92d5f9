using Tuodi.Kernel;
using Tuodi.Office.Auditing;

namespace Tuodi.Office.Reports;

/// <summary>The article that a finding rests on (依据), as people cite it.</summary>
public static class Articles
{
    /// <summary>The name of the source and the place in it; nothing where nothing is cited.</summary>
    public static string? Of(Finding finding, Language language)
    {
        var cite = finding.Article ?? finding.Reasons.Select(reason => reason.Article).FirstOrDefault(article => article is not null);
        return cite is null ? null
            : cite.Place.Length == 0 ? cite.Source.Title.In(language)
            : $"{cite.Source.Title.In(language)} {cite.Place}";
    }
}
