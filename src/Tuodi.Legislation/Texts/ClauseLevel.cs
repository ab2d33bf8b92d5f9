namespace Tuodi.Legislation.Texts;

/// <summary>The kinds of numbering in a legal text, from the outermost in.</summary>
public enum ClauseLevel
{
    /// <summary>第一编.</summary>
    Part,

    /// <summary>第一章.</summary>
    Chapter,

    /// <summary>第一节.</summary>
    Section,

    /// <summary>第一条.</summary>
    Article,

    /// <summary>一、 as notices number their main points.</summary>
    Heading,

    /// <summary>（一）.</summary>
    Item,

    /// <summary>1. or 1、.</summary>
    Subitem,

    /// <summary>（1）.</summary>
    Point,

    /// <summary>①.</summary>
    Circle,
}
