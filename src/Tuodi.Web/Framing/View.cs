using Microsoft.AspNetCore.Components;

namespace Tuodi.Web.Framing;

/// <summary>The component that shows a whole page.</summary>
/// <typeparam name="TModel">What it shows.</typeparam>
public abstract class View<TModel> : Shown
    where TModel : notnull
{
    /// <summary>What it shows.</summary>
    [Parameter, EditorRequired]
    public required TModel Model { get; set; }
}
