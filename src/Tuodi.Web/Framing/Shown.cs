using Microsoft.AspNetCore.Components;

namespace Tuodi.Web.Framing;

/// <summary>What every component of a page has: the request, and the words of its language.</summary>
public abstract class Shown : ComponentBase
{
    /// <summary>The request.</summary>
    [CascadingParameter]
    public required PageCall Call { get; set; }

    /// <summary>The words.</summary>
    protected Words W => Call.W;
}
