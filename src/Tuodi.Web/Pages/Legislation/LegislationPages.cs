using Tuodi.Server.Safety.Access;
using Tuodi.Web.Framing;
using Tuodi.Web.Pages.Legislation.Conformity;
using Tuodi.Web.Pages.Legislation.Coverage;
using Tuodi.Web.Pages.Legislation.Equity;
using Tuodi.Web.Pages.Legislation.Map;
using Tuodi.Web.Pages.Legislation.Study;
using Tuodi.Web.Pages.Legislation.Texts;

namespace Tuodi.Web.Pages.Legislation;

/// <summary>Legislation: the register of texts, the study's tables, the map, conformity, coverage, plans and equity.</summary>
/// <remarks>Whoever may read policies may read these; who may hand in a policy document may hand in a text and decide on what a machine said of it.</remarks>
internal static class LegislationPages
{
    public static IReadOnlyList<Page> All { get; } =
    [
        Page.Get(LegislationAddress.Register, AccessAct.PoliciesRead, TextSearch.ShowAsync),
        Page.Get(LegislationAddress.Import, AccessAct.PoliciesPropose, TextImport.Ask),
        Page.Post(LegislationAddress.Import, AccessAct.PoliciesPropose, TextImport.LookAsync) with
        {
            BodyBytes = SentText.FormBytesMax,
        },
        Page.Post(LegislationAddress.Keep, AccessAct.PoliciesPropose, TextImport.KeepAsync) with
        {
            BodyBytes = SentText.FormBytesMax,
        },
        Page.Get(LegislationAddress.Tables, AccessAct.PoliciesRead, StudyReading.ShowAsync),
        Page.Get(LegislationAddress.Map, AccessAct.PoliciesRead, MapReading.ShowAsync),
        Page.Get(LegislationAddress.Conformity, AccessAct.PoliciesRead, ConformityReading.ShowAsync),
        Page.Get(LegislationAddress.Conformity + "/{division}", AccessAct.PoliciesRead, ConformityReading.PlaceAsync),
        Page.Get(LegislationAddress.Coverage, AccessAct.PoliciesRead, CoverageReading.ShowAsync),
        Page.Get(LegislationAddress.Coverage + "/{division}", AccessAct.PoliciesRead, CoverageReading.PlaceAsync),
        Page.Get(LegislationAddress.Plans, AccessAct.PoliciesRead, PlanReading.ShowAsync),
        Page.Get(LegislationAddress.Equity, AccessAct.PoliciesRead, EquityReading.ShowAsync),
        Page.Get(LegislationAddress.Text, AccessAct.PoliciesRead, TextReading.ShowAsync),
        Page.Get(LegislationAddress.Text + "/standards", AccessAct.PoliciesRead, TextReading.StandardsAsync),
        Page.Get(LegislationAddress.Text + "/articles", AccessAct.PoliciesRead, TextReading.ArticlesAsync),
        Page.Get(LegislationAddress.Text + "/clauses", AccessAct.PoliciesRead, TextReading.ClausesAsync),
        Page.Post(LegislationAddress.Text + "/classification", AccessAct.PoliciesPropose, TextDeciding.ClassifyAsync),
        Page.Get(LegislationAddress.Text + "/verdicts/{field}", AccessAct.PoliciesPropose, TextDeciding.AskAsync),
        Page.Post(LegislationAddress.Text + "/verdicts/{field}", AccessAct.PoliciesPropose, TextDeciding.DecideAsync),
    ];
}
