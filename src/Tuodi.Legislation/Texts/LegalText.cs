namespace Tuodi.Legislation.Texts;

/// <summary>A legal text with its structure (法规文本): who issued what, and its clauses by their numbering.</summary>
public sealed record LegalText
{
    /// <summary>The name it was read under, as messages show it.</summary>
    public required string Source { get; init; }

    /// <summary>The title, of one or more lines of the source.</summary>
    public required string Title { get; init; }

    /// <summary>The document number (文号), as 京医保发〔2022〕37号.</summary>
    public string? Number { get; init; }

    /// <summary>Who issued it, by signature, title or the line on its adoption; empty where the text does not tell.</summary>
    public IReadOnlyList<string> Issuers { get; init; } = [];

    /// <summary>The day of issue or adoption.</summary>
    public DateOnly? Issued { get; init; }

    /// <summary>The day from which it is in force, from its closing clause.</summary>
    public DateOnly? Effective { get; init; }

    /// <summary>Lines between title and first clause: adoption, addressees, the reason for issuing it.</summary>
    public IReadOnlyList<SourceLine> Preamble { get; init; } = [];

    /// <summary>What it provides, in the order of the text. Headings without a sentence of their own are clauses too.</summary>
    public required IReadOnlyList<Clause> Clauses { get; init; }

    /// <summary>Lines that are neither clause nor annex: signatures, the date, who gets a copy.</summary>
    public IReadOnlyList<SourceLine> Closing { get; init; } = [];

    /// <summary>Lines left out as page numbers, headers and footers.</summary>
    public IReadOnlyList<SourceLine> Dropped { get; init; } = [];

    /// <summary>Whether its clauses have numbers of their own; otherwise they are cited by paragraph.</summary>
    public bool IsNumbered => Clauses.Any(clause => clause.Place.Marks.Count > 0);

    /// <summary>The clauses by article, or by main point for a notice, those of an annex apart, in the order of the text.</summary>
    public IEnumerable<IGrouping<(string? Annex, ClauseMark? Mark), Clause>> Articles => Clauses.GroupBy(clause => clause.Place.Article);

    /// <summary>The clause that a citation names, as 第十五条（一） or 六（一）1; with all of its paragraphs.</summary>
    public IEnumerable<Clause> At(string citation) => Clauses.Where(clause => clause.Place.Citation == citation);
}
