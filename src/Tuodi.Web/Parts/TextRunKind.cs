namespace Tuodi.Web.Parts;

/// <summary>What a part of a text is to the reader of a page.</summary>
internal enum TextRunKind
{
    /// <summary>In the language of the page.</summary>
    Plain,

    /// <summary>In the other language.</summary>
    Foreign,

    /// <summary>As it is typed: a key, a name in a file.</summary>
    Code,
}
