namespace Tuodi.Web.Pages.Policies;

/// <summary>The parts of a document in words that a page lays out in ways of their own.</summary>
internal static class PolicySections
{
    /// <summary>The head of the document.</summary>
    public const string Document = "document";

    /// <summary>The dated values.</summary>
    public const string Parameters = "parameters";

    /// <summary>The categories.</summary>
    public const string Categories = "categories";

    /// <summary>The bounds.</summary>
    public const string Bounds = "bounds";

    /// <summary>The cell of the head with the title.</summary>
    public const string Title = "title";

    /// <summary>The cell of the head with the notes.</summary>
    public const string Notes = "notes";

    /// <summary>The layers.</summary>
    public const string Layers = "layers";

    /// <summary>The premiums.</summary>
    public const string Premiums = "premiums";

    /// <summary>The cell of a layer with the field of the national interface.</summary>
    public const string Field = "field";

    /// <summary>The cell of the head with the code of the division.</summary>
    public const string Division = "division";

    /// <summary>The cell of the head with the day of issue.</summary>
    public const string Issued = "issued";

    /// <summary>The cell of the head with the days on which it holds.</summary>
    public const string Effective = "effective";

    /// <summary>The cell with the day on which a human compared something with its source.</summary>
    public const string Checked = "checked";

    /// <summary>The cell of the head with the fingerprint of its rules.</summary>
    public const string Hash = "hash";

    /// <summary>The cell of the head that names files by the folders of the machine.</summary>
    public const string Files = "files";
}
