using Tuodi.Kernel;
using Tuodi.Policies.Conditions;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Layers;

namespace Tuodi.Coverage.Elements;

/// <summary>Deductible, ratio or cap of one method of assistance for one class of recipients.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Method">The method.</param>
/// <param name="Recipients">The class.</param>
/// <param name="Measure">The measure.</param>
public sealed record AssistanceElement(string Key, Bilingual Title, Method Method, Recipients Recipients, Measure Measure)
    : Element(Key, Title)
{
    /// <summary>The field of the national interface in which the assistance fund pays.</summary>
    private const string AssistanceField = "maf_pay";
    private const string SecondRoundLayer = "second_round";

    private static readonly int[] Visits = [.. Enumerable.Range(0, Codes.Of(CodeField.Visit).Count)];
    private static readonly int Application = Codes.Find(CodeField.Visit, "application");

    internal override ElementFact Of(DocumentView view, DateOnly at)
    {
        var categories = Enumerable
            .Range(0, view.Policy.Categories.Count)
            .Where(category => (RecipientClasses.Mask(view.Policy, Recipients) >> category & 1) != 0)
            .ToList();
        var layers = view
            .Policy.Layers.Where(layer =>
                layer.Fund.Field == AssistanceField && layer.Key == SecondRoundLayer == (Method == Method.SecondRound)
            )
            .ToList();
        var clauses = layers
            .SelectMany(layer => categories.SelectMany(category => Clauses(layer, category, view)))
            .DistinctBy(clause => clause.Spot)
            .ToList();
        return clauses.Count == 0 && layers.Find(layer => IsTold(layer, view)) is { } told
            ? ElementFact.Of([LeftOut(told, view)])
            : ElementFact.Of(clauses);
    }

    // Only a text that was read whole says something by its silence.
    private Clause LeftOut(Layer told, DocumentView view) =>
        view.Policy.Text == TextRead.Whole
            ? view.Clause(
                Class(view),
                view.Language == Language.Chinese ? "不在救助之列" : "not assisted",
                ElementStatus.Encoded,
                told.Cite,
                told.Spot
            )
            : view.Clause(
                Class(view),
                view.Language == Language.Chinese ? "未见全文，所见部分未提及" : "not in what was read of the text",
                ElementStatus.Unknown,
                null,
                told.Spot
            );

    private IEnumerable<Clause> Clauses(Layer layer, int category, DocumentView view)
    {
        if (layer.Unknown is { } why)
        {
            return Applies(layer.When, category) && Method != Method.MajorIllness
                ? [view.Clause(layer.Title.In(view.Language), Prose.In(why, view.Language), ElementStatus.Unknown, null, layer.Spot)]
                : [];
        }

        return layer
            .Rows.Where(row => (row.Categories >> category & 1) != 0)
            .Where(row => Applies(new AllCondition([layer.When, row.When]), category))
            .Select(row => Clause(row, view));
    }

    private Clause Clause(Row row, DocumentView view) =>
        row.Rule.PaysNothing
            ? view.Clause(row, Measure) with
            {
                Says = view.Language == Language.Chinese ? "不支付" : "nothing is paid",
                Status = ElementStatus.Encoded,
            }
            : view.Clause(row, Measure);

    // A class that a known layer of this method leaves out gets nothing by it; major illness is no layer of its own in most places.
    private bool IsTold(Layer layer, DocumentView view) =>
        Method != Method.MajorIllness
        && layer.Unknown is null
        && !view.IsNational(layer.Spot)
        && layer.Rows.Any(row =>
            Enumerable
                .Range(0, view.Policy.Categories.Count)
                .Any(category => (row.Categories >> category & 1) != 0 && Applies(new AllCondition([layer.When, row.When]), category))
        );

    private bool Applies(Condition condition, int category) =>
        Method switch
        {
            Method.SecondRound => Visits.Any(visit => Fit.Of(condition, category, visit, isMarked: true) != false),
            Method.MajorIllness => IsSpecial(condition, category),
            _ => Fit.Of(condition, category, Codes.Find(CodeField.Visit, Word), isMarked: false) != false,
        };

    // What holds for an application alone, or for a visit that is marked as one of a major disease.
    private static bool IsSpecial(Condition condition, int category) =>
        Visits.Any(visit => Fit.Of(condition, category, visit, isMarked: true) != false)
        && Visits.Where(visit => visit != Application).All(visit => Fit.Of(condition, category, visit, isMarked: false) == false);

    private string Word =>
        Method switch
        {
            Method.Outpatient => "outpatient",
            Method.Chronic => "chronic",
            _ => "inpatient",
        };

    private string Class(DocumentView view) => Words.Of(Recipients).In(view.Language);
}
