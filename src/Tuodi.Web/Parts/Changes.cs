namespace Tuodi.Web.Parts;

/// <summary>The values of something, with those marked that change, the old beside the new.</summary>
/// <param name="Values">The values.</param>
public sealed record Changes(IReadOnlyList<ValueChange> Values)
{
    /// <summary>In a line, as exports have it.</summary>
    public override string ToString() =>
        string.Join(
            "; ",
            Values.Select(value =>
                value.IsChanged ? $"{value.Name}: {value.Before ?? "—"} → {value.After ?? "—"}" : $"{value.Name}: {value.After}"
            )
        );
}
