using Tuodi.Web.Parts;

namespace Tuodi.Web.Pages.Home;

/// <summary>Something that the first page of the console tells, and the way to it.</summary>
/// <param name="Link">The way, in words.</param>
/// <param name="State">How many, or how it stands.</param>
public sealed record HomeItem(Link Link, State State);
