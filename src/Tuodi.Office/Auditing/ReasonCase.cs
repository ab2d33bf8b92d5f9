using Tuodi.Kernel;
using Tuodi.Settlement.Results;

namespace Tuodi.Office.Auditing;

/// <summary>A payment whose difference is to be explained.</summary>
internal sealed class ReasonCase(Trials trials, PaidColumn column, AuditedLayer figures)
{
    public Trials Trials => trials;

    public Step Step => trials.Step;

    public VisitMapping Mapping => trials.Settings.Mapping;

    public PaidColumn Column => column;

    public Money Computed => figures.Computed!.Value;

    public Money Paid => figures.Paid!.Value;

    /// <summary>What the deciding layer of the column did.</summary>
    public LayerResult? Result { get; } = ColumnLayers.Deciding(trials.Settings.Mapping, column, trials.Step.Settled!);

    public LayerWork? Work => Result?.Work;
}
