namespace Tuodi.Legislation.Texts;

/// <summary>What is attached to a text behind its signature (附件): its lines and what a citation calls it.</summary>
/// <param name="Name">As a citation writes it: 附件, 附件1, 附表2.</param>
internal sealed record Annex(string Name)
{
    /// <summary>Its own title, where it has one.</summary>
    public SourceLine? Heading { get; set; }

    public List<SourceLine> Lines { get; } = [];
}
