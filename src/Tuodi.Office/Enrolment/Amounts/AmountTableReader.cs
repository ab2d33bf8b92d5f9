using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Reading;
using Tuodi.Policies.Yaml;
using Tuodi.Settlement.Cases;

namespace Tuodi.Office.Enrolment.Amounts;

/// <summary>Reads a yearly table that ships, such as <c>data/office/enrolment/500116-2025.yaml</c>.</summary>
public static class AmountTableReader
{
    private static readonly string[] Grades = [.. Enum.GetNames<Grade>().Select(name => name.ToLowerInvariant())];

    private static readonly Shape Top = new(
        "yearly table",
        [
            new("title", ValueKind.Bilingual, "what the table is called"),
            new("division", ValueKind.Text, "the code of the division"),
            new("district", ValueKind.Text, "the division as lists write it"),
            new("year", ValueKind.Whole, "the insurance year"),
            new("source", ValueKind.Text, "where the amounts come from"),
            new("grade", ValueKind.Choice, "what the source is worth") { Words = Grades },
            new("valid", ValueKind.Period, "when the premium has to be paid"),
            new("rows", ValueKind.ShapeList, "the identities in the order of their rank") { Below = () => Row! },
        ]
    );

    private static readonly Shape Row = new(
        "row",
        [
            new("identities", ValueKind.Texts, "the identities"),
            new("class", ValueKind.Text, "the class of enrolment"),
            new("own", ValueKind.Amount, "what the person pays"),
            new("subsidy", ValueKind.Amount, "what is paid for the person"),
            new("payer", ValueKind.Text, "who pays it"),
        ]
    );

    /// <summary>Reads the file.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="ProblemException">Something in it is wrong; all that was found is told.</exception>
    public static AmountTable Read(string path, string name) => Read(YamlFile.Read(path, name));

    /// <summary>Reads a table from what a file says.</summary>
    public static AmountTable Read(YamlMap map)
    {
        var problems = new ProblemList();
        var reader = new MapReader(map, Top, problems);
        foreach (var key in new[] { "division", "year", "source", "grade", "rows" })
        {
            reader.Require(key, "A yearly table says its division, year, source, grade and rows.");
        }

        var valid = reader.Period("valid");
        var lines = reader.Maps("rows").SelectMany(row => LinesOf(new MapReader(row, Row, problems), valid, problems)).ToList();
        var source = new AmountSource(
            reader.Bilingual("title") ?? new Bilingual(null, "yearly table"),
            reader.Text("division") ?? string.Empty,
            reader.Text("district"),
            reader.Whole("year", 2000, 2100) ?? 0,
            reader.Text("source") ?? string.Empty,
            (Grade)Math.Max(0, Array.IndexOf(Grades, reader.Choice("grade", Grades)))
        );
        return problems.Problems.Count == 0
            ? new AmountTable(lines, new Dictionary<string, int>(StringComparer.Ordinal)) { Source = source }
            : throw new ProblemException(problems.Problems);
    }

    private static IEnumerable<AmountLine> LinesOf(MapReader reader, Period? valid, ProblemList problems)
    {
        foreach (var key in new[] { "identities", "class", "own", "subsidy" })
        {
            reader.Require(key, "A row says its identities, class, own payment and subsidy.");
        }

        var (own, subsidy) = (Amount(reader, "own", problems), Amount(reader, "subsidy", problems));
        var (tier, payer) = (reader.Text("class"), reader.Text("payer"));
        return [.. reader.Scalars("identities").Select(each => new AmountLine(each.Spot, each.Text, tier, own, subsidy, valid, payer))];
    }

    private static Money? Amount(MapReader reader, string key, ProblemList problems)
    {
        if (reader.Text(key) is not { } text)
        {
            return null;
        }

        if (MoneyText.TryParse(text, out var amount))
        {
            return amount;
        }

        problems.Report(reader.SpotOf(key), $"`{text}` is no amount of money", "Write yuan with at most two decimals, such as 360.");
        return null;
    }
}
