using Tuodi.Settlement.Interpreting;
using Tuodi.Settlement.Results;

namespace Tuodi.Settlement.Tracing;

/// <summary>Puts a settled visit back to where it stood before a layer, so that conditions and amounts can be asked again.</summary>
internal static class Replay
{
    public static Evaluation Before(SettledVisit settled, LayerResult result)
    {
        var at = new Evaluation(settled.Rulebook, settled.Insured, settled.Visit, settled.Before);
        foreach (var done in settled.Layers.TakeWhile(done => done.Layer.Index < result.Layer.Index))
        {
            at.Done.Add(done);
            at.Take(done.Paid, done.Layer.Parts);
        }

        at.Category = result.Category?.Index ?? 0;
        return at;
    }
}
