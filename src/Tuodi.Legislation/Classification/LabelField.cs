namespace Tuodi.Legislation.Classification;

/// <summary>A field of the study's scheme with its rules.</summary>
/// <param name="Name">As the columns of a table of labels are named.</param>
/// <param name="Choice">How values exclude each other.</param>
/// <param name="Otherwise">The value where no rule speaks; empty for a set.</param>
/// <param name="Mixed">The value that stands for several.</param>
/// <param name="Values">All values, in the order in which a set is written.</param>
/// <param name="Rules">Its rules.</param>
internal sealed record LabelField(
    string Name,
    FieldChoice Choice,
    string Otherwise,
    string? Mixed,
    IReadOnlyList<string> Values,
    IReadOnlyList<LabelRule> Rules
);
