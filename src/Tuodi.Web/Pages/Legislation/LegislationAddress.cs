namespace Tuodi.Web.Pages.Legislation;

/// <summary>Where the pages on legislation are.</summary>
internal static class LegislationAddress
{
    /// <summary>The register of texts.</summary>
    public const string Register = "/console/legislation";

    /// <summary>Where a text is handed in.</summary>
    public const string Import = Register + "/import";

    /// <summary>Where a text that was looked at is kept.</summary>
    public const string Keep = Register + "/import/kept";

    /// <summary>A text.</summary>
    public const string Text = Register + "/texts/{id}";

    /// <summary>The page of a text.</summary>
    public static string Of(string id) => $"{Register}/texts/{Uri.EscapeDataString(id)}";

    /// <summary>The decision on a field of a text.</summary>
    public static string Of(string id, string field) => $"{Of(id)}/verdicts/{Uri.EscapeDataString(field)}";
}
