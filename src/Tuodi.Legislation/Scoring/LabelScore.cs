namespace Tuodi.Legislation.Scoring;

/// <summary>How many texts one field was right for.</summary>
/// <param name="Field">The field.</param>
/// <param name="Right">Texts with the very value of the label; a set must be the same set.</param>
/// <param name="Texts">Texts with a label.</param>
/// <param name="Wrong">The others.</param>
public sealed record LabelScore(string Field, int Right, int Texts, IReadOnlyList<LabelMiss> Wrong)
{
    /// <summary>The share that is right, from 0 to 1, to four places; 1 where there was nothing to be wrong in.</summary>
    public decimal Share => Texts == 0 ? 1 : Math.Round((decimal)Right / Texts, 4, MidpointRounding.AwayFromZero);
}
