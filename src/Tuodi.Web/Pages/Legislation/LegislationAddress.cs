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

    /// <summary>The study's tables.</summary>
    public const string Tables = Register + "/tables";

    /// <summary>The map.</summary>
    public const string Map = Register + "/map";

    /// <summary>Conformity of all places.</summary>
    public const string Conformity = Register + "/conformity";

    /// <summary>The coverage register.</summary>
    public const string Coverage = Register + "/coverage";

    /// <summary>The plans.</summary>
    public const string Plans = Register + "/plans";

    /// <summary>Equity between places.</summary>
    public const string Equity = Register + "/equity";

    /// <summary>A text.</summary>
    public const string Text = Register + "/texts/{id}";

    /// <summary>The page of a text.</summary>
    public static string Of(string id) => $"{Register}/texts/{Uri.EscapeDataString(id)}";

    /// <summary>Conformity of a place.</summary>
    public static string ConformityOf(string division) => $"{Conformity}/{division}";

    /// <summary>The coverage of a place.</summary>
    public static string CoverageOf(string division) => $"{Coverage}/{division}";

    /// <summary>What the families of a category bear; of all where none is named.</summary>
    public static string EquityOf(string? category) => $"{Equity}?group={Uri.EscapeDataString(category ?? "all")}";

    /// <summary>The decision on a field of a text.</summary>
    public static string Of(string id, string field) => $"{Of(id)}/verdicts/{Uri.EscapeDataString(field)}";
}
