namespace Tuodi.Web.Framing;

/// <summary>A page that the navigation leads to.</summary>
/// <param name="Group">The words of its group.</param>
/// <param name="Words">Its own words.</param>
/// <param name="Path">Its address; who sees the link is who may see the page.</param>
public sealed record NavigationItem(string Group, string Words, string Path);
