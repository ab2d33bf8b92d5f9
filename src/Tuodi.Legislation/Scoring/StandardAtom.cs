using Tuodi.Legislation.Extracting;

namespace Tuodi.Legislation.Scoring;

/// <summary>One number for one class of recipients, as labels and machine are compared.</summary>
/// <param name="Id">The text.</param>
/// <param name="Clause">The citation.</param>
/// <param name="Method">The kind of help.</param>
/// <param name="Recipient">The class: a category, <c>everyone</c>, or the name where it is no category.</param>
/// <param name="Measure">The measure.</param>
/// <param name="Value">The value; nothing where no cap is set.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Scope">The scope.</param>
/// <param name="Quote">The words.</param>
public sealed record StandardAtom(
    string Id,
    string Clause,
    string Method,
    string Recipient,
    string Measure,
    decimal? Value,
    string Unit,
    string Scope,
    string Quote
)
{
    /// <summary>Whether both say the same; the clause of the one may be the end of the other's, as 9 of 三9.</summary>
    public bool IsSame(StandardAtom other) => (Method, Recipient) == (other.Method, other.Recipient) && IsSameNumber(other);

    /// <summary>Whether both are the same number of the same measure in the same clause, whatever help it is of and whoever it is for.</summary>
    public bool IsSameNumber(StandardAtom other) =>
        IsSameValue(other)
        && (Clause.EndsWith(other.Clause, StringComparison.Ordinal) || other.Clause.EndsWith(Clause, StringComparison.Ordinal));

    /// <summary>Whether both are the same number of the same measure, wherever in the text it stands.</summary>
    public bool IsSameValue(StandardAtom other) =>
        (Id, Measure, Value, Unit, Scope) == (other.Id, other.Measure, other.Value, other.Unit, other.Scope);

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Id} {Clause} {Scope} {(Method.Length == 0 ? "-" : Method)} {Recipient} {Measure} {(Value is { } value ? $"{value:0.####}" : "none")} {Unit}: {Quote}";

    /// <summary>Takes a standard apart into the classes of its recipient.</summary>
    internal static IEnumerable<StandardAtom> Of(string id, Standard standard, Extraction extraction) =>
        Classes([standard.Recipient], extraction)
            .Select(recipient => new StandardAtom(
                id,
                standard.Clause,
                standard.Method,
                recipient,
                StandardNames.Of(standard.Measure),
                standard.Value,
                StandardNames.Of(standard.Unit),
                StandardNames.Of(standard.Scope),
                standard.Quote
            ));

    /// <summary>Takes a label apart in the same way, by the same reading of names.</summary>
    internal static IEnumerable<StandardAtom> Of(StandardLabel label, StandardExtractor extractor, Extraction extraction)
    {
        var named = extractor.Recipients(label.Recipient);
        var recipients =
            named.Count > 0 ? named
            : extraction.References.TryGetValue(label.Recipient, out var referred)
                ? [new Recipient(label.Recipient, referred, IsEveryone: false)]
            : [label.Recipient.Length == 0 ? Extracting.Recipient.Unnamed : new Recipient(label.Recipient, [], IsEveryone: false)];
        return Classes(recipients, extraction)
            .Select(recipient => new StandardAtom(
                label.Id,
                label.Clause,
                label.Method,
                recipient,
                label.Measure,
                label.Value,
                label.Unit,
                label.Scope,
                label.Quote
            ));
    }

    private static IEnumerable<string> Classes(IEnumerable<Recipient> recipients, Extraction extraction) =>
        recipients.SelectMany(recipient =>
            recipient.IsEveryone ? ["everyone"]
            : recipient.Categories.Count == 0 ? [recipient.Name]
            : recipient.Categories.SelectMany(extraction.MembersOf)
        );
}
