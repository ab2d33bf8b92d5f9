using System.Globalization;
using Tuodi.Legislation.Texts;

namespace Tuodi.Legislation.Importing;

/// <summary>What an index tells of a text beside the text itself (元数据).</summary>
public sealed record TextDetails
{
    /// <summary>The name under which the text is kept: its file without the ending.</summary>
    public required string Id { get; init; }

    /// <summary>The title; nothing where the text's own stands.</summary>
    public string? Title { get; init; }

    /// <summary>The document number.</summary>
    public string? Number { get; init; }

    /// <summary>Who issued it.</summary>
    public IReadOnlyList<string> Issuers { get; init; } = [];

    /// <summary>national, province, city or county.</summary>
    public string? Level { get; init; }

    /// <summary>The name of the place.</summary>
    public string? Jurisdiction { get; init; }

    /// <summary>The six digits of the place.</summary>
    public string? Division { get; init; }

    /// <summary>Eastern, Central, Western or Northeastern.</summary>
    public string? Region { get; init; }

    /// <summary>The day of issue, where the index gives a whole day.</summary>
    public DateOnly? Issued { get; init; }

    /// <summary>The day from which it is in force.</summary>
    public DateOnly? Effective { get; init; }

    /// <summary>valid, expired, repealed or unknown.</summary>
    public string? Status { get; init; }

    /// <summary>Where the text was found.</summary>
    public string? Source { get; init; }

    /// <summary>Reads an index with the columns id, title, document_number, issuing_bodies, level, jurisdiction, admin_code, region, issued, effective, status, source.</summary>
    /// <exception cref="Kernel.ProblemException">It is not there or has no column <c>id</c>.</exception>
    public static IReadOnlyDictionary<string, TextDetails> ReadIndex(string path)
    {
        var table = CsvTable.Read(path, "id");
        return table.Rows.Select(row => Of(table, row)).DistinctBy(each => each.Id).ToDictionary(each => each.Id, StringComparer.Ordinal);
    }

    /// <summary>The text with what the index knows better: a page may show neither number nor issuer.</summary>
    public LegalText Complete(LegalText text) =>
        text with
        {
            Title = text.Title.Length >= (Title?.Length ?? 0) ? text.Title : Title!,
            Number = text.Number ?? Number,
            Issuers = Issuers.Count > 0 ? Issuers : text.Issuers,
            Issued = Issued ?? text.Issued,
            Effective = Effective ?? text.Effective,
        };

    private static TextDetails Of(CsvTable table, IReadOnlyList<string> row)
    {
        string? Cell(string heading) => table.Cell(row, heading) is { Length: > 0 } cell ? cell : null;
        return new TextDetails
        {
            Id = Cell("id") ?? string.Empty,
            Title = Cell("title"),
            Number = Cell("document_number"),
            Issuers =
                Cell("issuing_bodies")?.Split([';', '；', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                ?? [],
            Level = Cell("level"),
            Jurisdiction = Cell("jurisdiction"),
            Division = Cell("admin_code"),
            Region = Cell("region"),
            Issued = Day(Cell("issued")),
            Effective = Day(Cell("effective")),
            Status = Cell("status"),
            Source = Cell("source"),
        };
    }

    private static DateOnly? Day(string? cell) =>
        cell?.Length >= 10
        && DateOnly.TryParseExact(cell[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
