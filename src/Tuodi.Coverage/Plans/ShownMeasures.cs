using Tuodi.Coverage.Elements;
using Tuodi.Coverage.Jurisdictions;
using Tuodi.Kernel;
using Tuodi.Policies.Checks;
using Tuodi.Policies.Conditions;
using Tuodi.Policies.Layers;

namespace Tuodi.Coverage.Plans;

/// <summary>What the policy documents in force in a province show of the measures of its plan, computed from the documents.</summary>
internal sealed class ShownMeasures(IReadOnlyList<DocumentView> views, Jurisdiction province)
{
    private const string InsuranceLayer = "basic";
    private const string AssistanceLayer = "assistance";
    private const string TierAttribute = "tier";

    private static readonly int Residents = Codes.Find(CodeField.Scheme, "residents");
    private static readonly int Employees = Codes.Find(CodeField.Scheme, "employees");
    private static readonly int Outpatient = Codes.Find(CodeField.Visit, "outpatient");

    /// <summary>What they show of a measure; nothing where they show nothing.</summary>
    public IReadOnlyList<Clause> Of(PlanMeasure measure) =>
        measure switch
        {
            PlanMeasure.EmployeesOutpatient => [.. views.SelectMany(EmployeesOutpatient)],
            PlanMeasure.ResidentsPooling => SetBy(InsuranceLayer, Residents),
            PlanMeasure.EmployeesPooling => SetBy(InsuranceLayer, Employees),
            PlanMeasure.AssistancePooling => [.. SetBy(AssistanceLayer, null), .. views.SelectMany(Raising)],
            PlanMeasure.BenefitList => [.. views.SelectMany(OutsideBounds)],
            PlanMeasure.OneTier => [.. views.SelectMany(Tiers)],
            _ => [],
        };

    // A rate that holds for outpatient visits of employees and of nobody else.
    private static IEnumerable<Clause> EmployeesOutpatient(DocumentView view) =>
        Own(view, InsuranceLayer)
            .Where(row => Decides(row, Employees, Outpatient) != false && Decides(row, Residents, Outpatient) == false)
            .Where(row => Knowledge.Of(row.Rule, Measure.Ratio, view.Policy) != ElementStatus.Unknown)
            .Select(row => view.Clause(row, Measure.Ratio));

    /// <summary>Which documents set the layer themselves: the province's own, or those below it, each for itself.</summary>
    private List<Clause> SetBy(string layer, int? scheme) =>
        [
            .. views.SelectMany(view =>
                Own(view, layer)
                    .Where(row => scheme is null || Decides(row, scheme.Value, null) != false)
                    .Where(row => Knowledge.Of(row.Rule, Measure.Ratio, view.Policy) != ElementStatus.Unknown)
                    .Take(1)
                    .Select(row =>
                        view.Clause(
                            view.Policy.Title.In(view.Language),
                            view.Policy.Division == province.Code
                                ? view.Said("全省标准", "set by the province")
                                : view.Said("当地自定标准", "set by the place itself"),
                            ElementStatus.Encoded,
                            row.Cite,
                            row.Spot
                        )
                    )
            ),
        ];

    private static IEnumerable<Clause> Raising(DocumentView view) =>
        view
            .Policy.Provisions.Where(provision => provision.Section == "raising" && IsOwn(view, provision.Spot))
            .Select(provision =>
                view.Clause(
                    view.Said("筹资", "fund raising"),
                    view.Joined((view.Row(provision.Spot)?.Cells ?? []).Select(cell => cell.Text)),
                    ElementStatus.Encoded,
                    provision.Cite,
                    provision.Spot
                )
            );

    // The bounds are the benefit list and the national opinions; what lies outside them is still to be cleaned up.
    private static IEnumerable<Clause> OutsideBounds(DocumentView view) =>
        view
            .Policy.Findings.Where(finding => finding.Kind == FindingKind.Bound && IsOwn(view, finding.Spot))
            .Select(finding =>
                view.Clause(view.Policy.Title.In(view.Language), finding.Wrong.In(view.Language), ElementStatus.Encoded, null, finding.Spot)
            );

    private static IEnumerable<Clause> Tiers(DocumentView view) =>
        Own(view, InsuranceLayer)
            .Where(row => HasTier(row.When))
            .Select(row => view.Clause(row, Measure.Ratio))
            .Concat(
                view.Policy.Layers.Where(layer => layer.Key == InsuranceLayer)
                    .SelectMany(layer => layer.Adjustments)
                    .Where(adjustment => IsOwn(view, adjustment.Spot) && HasTier(adjustment.When))
                    .Select(adjustment =>
                        view.Clause(
                            view.Said("缴费档次", "tier of the premium"),
                            view.Said("比例随档次调整", "the ratio goes by the tier"),
                            ElementStatus.Encoded,
                            adjustment.Cite,
                            adjustment.Spot
                        )
                    )
            )
            .Concat(
                view.Policy.Premiums.Where(premium => IsOwn(view, premium.Spot))
                    .SelectMany(premium => premium.Rows)
                    .Where(row => HasTier(row.When))
                    .Select(row =>
                        view.Clause(
                            view.Row(row.Spot)?.Title ?? row.Label,
                            view.Said("资助随档次", "the subsidy goes by the tier"),
                            ElementStatus.Encoded,
                            row.Cite,
                            row.Spot
                        )
                    )
            );

    private static IEnumerable<Row> Own(DocumentView view, string layer) =>
        view.Policy.Layers.Where(each => each.Key == layer).SelectMany(each => each.Rows).Where(row => IsOwn(view, row.Spot));

    // What a place takes over from its province is the province's and is told there.
    private static bool IsOwn(DocumentView view, Spot spot) => spot.File == view.Policy.Files[^1];

    private static bool? Decides(Row row, int scheme, int? visit) =>
        Certainty.Of(
            row.When,
            part =>
                part switch
                {
                    CodeCondition { Field: CodeField.Scheme } code => (code.Mask >> scheme & 1) != 0,
                    CodeCondition { Field: CodeField.Visit } code when visit is { } kind => (code.Mask >> kind & 1) != 0,
                    _ => null,
                }
        );

    private static bool HasTier(Condition condition) =>
        condition switch
        {
            AllCondition all => all.Conditions.Any(HasTier),
            AnyCondition any => any.Conditions.Any(HasTier),
            NotCondition not => HasTier(not.Inner),
            AttributeCondition { Bearer: Bearer.Person, Name: TierAttribute } => true,
            _ => false,
        };
}
