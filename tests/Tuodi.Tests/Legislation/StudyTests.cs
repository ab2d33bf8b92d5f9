using Tuodi.Legislation.Register;
using Tuodi.Legislation.Study;
using Tuodi.Policies.Library;
using Tuodi.Tests.House;

namespace Tuodi.Tests.Legislation;

public sealed class StudyTests
{
    private static readonly StudyData Study = new(Path.Combine(Repository.Root, "data", "legislation", "study"));

    private static readonly Dictionary<string, string> Regions = new(StringComparer.Ordinal) { ["甲市"] = "Eastern", ["乙省"] = "Western" };

    [Fact]
    public void The_printed_table_of_models_adds_up_to_the_41_jurisdictions()
    {
        var table = Study.Table1();

        foreach (var region in StudyData.Regions.Append("Total"))
        {
            StudyData.Models.Sum(model => table[(region, model)]).ShouldBe(table[(region, "total")], region);
        }

        StudyData.Regions.Sum(region => table[(region, "total")]).ShouldBe(41);
    }

    [Fact]
    public void Where_the_paper_disagrees_with_itself_is_told_and_not_smoothed() =>
        CountTable
            .Disagreements(Study.Counts(), Tuodi.Kernel.Language.English)
            .ShouldBe([
                "The paper speaks of 964 texts; its hierarchy adds up to 1 + 148 + 807 = 956.",
                "The paper divides normative documents by issuers into 427 + 529 = 956; it counts 807 of them.",
            ]);

    [Fact]
    public void A_sign_of_inequality_stays_with_its_class()
    {
        var cells = Study.Table2().Where(cell => cell is { Method: "inpatient", Statistic: "min", Measure: "cap" }).ToList();

        cells
            .Select(cell => (cell.Class, cell.Value, cell.Bound))
            .ShouldBe([("priority", 10_000m, "no less than"), ("low_income", 10_000m, null), ("other", 10_000m, null)]);
        Study
            .Table2()
            .Where(cell => cell is { Method: "major_disease", Statistic: "max", Measure: "cap" })
            .ShouldAllBe(cell => cell.Bound == "no more than");
    }

    [Fact]
    public void A_place_has_the_most_devoted_model_of_its_texts()
    {
        var figures = ModelTable.Of(
            Study.Table1(),
            [
                (Text("a", "甲市"), "decentralised"),
                (Text("b", "甲市"), "special"),
                (Text("c", "乙省"), "embedded"),
                (Text("d", "丙县"), "embedded"),
                (Text("e", place: null), "embedded"),
            ],
            Regions
        );

        Figure(figures, "Eastern", "special").ShouldBe((6m, 1m, 2));
        Figure(figures, "Eastern", "decentralised").ShouldBe((2m, 0m, 0));
        Figure(figures, "Total", "total").ShouldBe((41m, 2m, 3));
        // A region of which the register holds nothing has no figure, and one of which it holds less than the paper counted is not said to differ.
        Figure(figures, "Central", "special").ShouldBe((2m, null, 0));
        figures.Single(figure => figure is { Row: "Eastern", Column: "special" }).Agreement.ShouldBe(StudyAgreement.HoldsLess);
        // A county that the study does not count, and a text without a place, are told apart and in no other row.
        Figure(figures, ModelTable.Outside, "embedded").ShouldBe((null, 1m, 1));
        figures.Single(figure => figure is { Row: ModelTable.Outside, Column: "embedded" }).Where.ShouldBe(["丙县"]);
        Figure(figures, ModelTable.Nowhere, "total").ShouldBe((null, 1m, 1));
    }

    [Fact]
    public void Texts_are_counted_by_hierarchy_and_departments()
    {
        var figures = CountTable.Of(
            Study.Counts(),
            [
                (Text("a", "甲市", "甲市民政局;甲市财政局"), "normative_document", "joint"),
                (Text("b", "甲市", "甲市医疗保障局"), "normative_document", "single_department"),
                (Text("c", "乙市", "乙市人民政府"), "local_government_rule", "single_government"),
            ]
        );

        Figure(figures, "hierarchy", "texts").ShouldBe((964m, 3m, 3));
        Figure(figures, "issuer_pattern", "single").ShouldBe((427m, 1m, 1));
        Figure(figures, "issuer_pattern", "single_government").ShouldBe((275m, 0m, 0));
        Figure(figures, "joint_issuer", "finance").ShouldBe((369m, 1m, 1));
        Figure(figures, "joint_issuer", "healthcare_security").ShouldBe((231m, 0m, 0));
    }

    [Fact]
    public void The_range_of_standards_comes_from_the_policies_in_force_with_where_it_is()
    {
        var library = new PolicyLibrary(Path.Combine(Repository.Root, "policies"));
        var day = new DateOnly(2023, 6, 30);
        var figures = RangeTable.Of(
            Study.Table2(),
            [library.InForce("420500", day, default), library.InForce("110000", day, default)],
            day
        );

        var least = figures.Single(figure => figure is { Row: "inpatient min deductible", Column: "low_income" });
        (least.Paper, least.Register, least.Behind).ShouldBe((30_000m, 1800m, 1));
        least.Where.ShouldBe(["420500"]);
        var most = figures.Single(figure => figure is { Row: "inpatient max ratio", Column: "priority" });
        (most.Paper, most.Register, most.Behind, most.Agreement).ShouldBe((100m, 100m, 2, StudyAgreement.Agrees));
    }

    [Fact]
    public void A_cap_for_an_attribute_counts_and_the_attribute_is_named()
    {
        var library = new PolicyLibrary(Path.Combine(Repository.Root, "policies"));
        var day = new DateOnly(2024, 6, 30);
        var figures = RangeTable.Of(Study.Table2(), [library.InForce("540000", day, default)], day);

        // The Tibet page prints 150,000, and 300,000 for major diseases.
        var most = figures.Single(figure => figure is { Row: "inpatient max cap", Column: "priority" });
        (most.Register, most.Behind, most.Where.Single()).ShouldBe((300_000m, 1, "540000[benefit=major]"));
        var least = figures.Single(figure => figure is { Row: "inpatient min cap", Column: "priority" });
        (least.Register, least.Where.Single()).ShouldBe((150_000m, "540000"));
    }

    [Fact]
    public void The_figure_draws_both_rows_of_each_region()
    {
        var drawing = ModelFigure.Draw(ModelTable.Of(Study.Table1(), [(Text("b", "甲市"), "special")], Regions), name => name);

        System.Xml.Linq.XDocument.Parse(drawing).Root!.Name.LocalName.ShouldBe("svg");
        drawing.ShouldContain("Northeastern, paper");
        drawing.ShouldContain("Northeastern, register");
    }

    private static (decimal? Paper, decimal? Register, int Behind) Figure(IEnumerable<StudyFigure> figures, string row, string column)
    {
        var figure = figures.Single(figure => figure.Row == row && figure.Column == column);
        return (figure.Paper, figure.Register, figure.Behind);
    }

    private static RegisteredText Text(string id, string? place, string issuers = "") =>
        new()
        {
            Id = id,
            Version = 1,
            Title = id,
            Issuers = issuers,
            Jurisdiction = place,
            Hash = id,
            Imported = "2026-11-22T00:00:00Z",
        };
}
