namespace Tuodi.Web.Parts;

/// <summary>A state as a table or list shows it.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Tone">Its colour.</param>
public sealed record State(string Text, Tone Tone = Tone.Plain)
{
    /// <summary>Its words, as exports have them.</summary>
    public override string ToString() => Text;
}
