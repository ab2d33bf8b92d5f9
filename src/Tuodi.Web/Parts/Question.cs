using Microsoft.AspNetCore.Components;
using Tuodi.Web.Framing;

namespace Tuodi.Web.Parts;

/// <summary>What every field of a form has: its name, its words, what was written into it, and what is wrong with that.</summary>
public abstract class Question : Shown
{
    /// <summary>Under which name it is sent.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    /// <summary>What is asked.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>How to answer it.</summary>
    [Parameter]
    public string? Hint { get; set; }

    /// <summary>What stands there before anything was answered.</summary>
    [Parameter]
    public string? Value { get; set; }

    /// <summary>Its id on the page, to which the errors at the top lead.</summary>
    protected string Id => $"field-{Name}";

    /// <summary>What is wrong with it, or nothing.</summary>
    protected string? Error => Call.Fields.ErrorOf(Name);

    /// <summary>What was answered, also where that was wrong.</summary>
    protected string? Answered => Call.Fields.Written(Name) is { Length: > 0 } written ? written : Value;

    /// <summary>The class of the whole.</summary>
    protected string Class => Error is null ? "field" : "field field-wrong";

    /// <summary>The ids of hint and error, which are read aloud with it.</summary>
    protected string? DescribedBy =>
        (Hint, Error) switch
        {
            (null, null) => null,
            (not null, null) => $"{Id}-hint",
            (null, not null) => $"{Id}-error",
            _ => $"{Id}-hint {Id}-error",
        };

    /// <summary>That it is wrong, as browsers are told.</summary>
    protected string? Invalid => Error is null ? null : "true";

    /// <inheritdoc/>
    protected override void OnParametersSet() => Call.Fields.Label(Name, Label);
}
