using Tuodi.Kernel;
using Tuodi.Policies.Rulebooks;
using Tuodi.Settlement.Accumulation;
using Tuodi.Settlement.Facts;

namespace Tuodi.Office.Auditing;

/// <summary>Settles a visit again with one thing changed, to see whether that gives what was paid.</summary>
internal sealed class Trials(AuditSettings settings, DayRulebooks rulebooks, YearFold fold, PaidYears years, Step step)
{
    public Step Step => step;

    public AuditSettings Settings => settings;

    /// <summary>What a column would be with another person, visit, year or rules; nothing when that cannot be worked out.</summary>
    public Money? With(
        PaidColumn column,
        Person? person = null,
        Visit? visit = null,
        Accumulators? before = null,
        Rulebook? rulebook = null
    ) =>
        YearFold.TrySettle(rulebook ?? Step.Rulebook!, person ?? Step.Person!, visit ?? Step.Visit!, before ?? Step.Before!, out _)
            is { } settled
            ? ColumnLayers.Paid(settings.Mapping, column, settled)
            : null;

    /// <summary>What a column would be with another value of the policy.</summary>
    public Money? WithValue(PaidColumn column, string layer, string label, string element, string value)
    {
        // A value that the caller supplied for the row goes before one for the layer.
        var ofRow = $"{layer}.{label}.{element}";
        var name = settings.Supplied.Any(each => each.Name == ofRow) ? ofRow : $"{layer}.{element}";
        return rulebooks.With(name, value, Step.Day!.Value) is { } changed ? With(column, rulebook: changed) : null;
    }

    /// <summary>The visit with assistance as it was paid.</summary>
    public Visit AssistanceAsPaid() => fold.AsPaid(Step.Visit!, Step.Row, Step.Rulebook!, PaidColumn.Assistance);

    /// <summary>The year before the visit as it was paid, instead of as it should have been; nothing when that cannot be worked out.</summary>
    public Accumulators? YearAsPaid() => years.Before(step);
}
