using Tuodi.Comparison.Households;
using Tuodi.Kernel;
using Tuodi.Policies.Conditions;
using Tuodi.Policies.Terms;

namespace Tuodi.Tests.Comparison;

/// <summary>Households of one's own: a list with one line a visit, or the format of cases; what is wrong is told with its place.</summary>
public sealed class HouseholdReadingTests : IDisposable
{
    private static readonly DateOnly Day = new(2024, 6, 30);
    private readonly MadePlaces _made = new();

    public void Dispose() => _made.Dispose();

    [Fact]
    public void Lines_of_one_household_and_member_belong_together()
    {
        var households = Table(
            "household,size,member,categories,age,kind,level,place,referral,total,in_policy",
            "A,3,father,minimum-living,52,inpatient,2,county,local,1000,900",
            "A,3,father,minimum-living,52,chronic,2,county,local,200,200",
            "A,3,child,minimum-living+orphan,8,inpatient,3,outside,referred,5000.50,4000",
            "B,1,,,70,inpatient,1,,,300,"
        );
        households.Select(household => (household.Id, household.Size, household.Members.Count)).ShouldBe([("A", 3, 2), ("B", 1, 1)]);
        var child = households[0].Members[1];
        child.Person.Categories.ShouldBe(["minimum-living", "orphan"]);
        child.Person.Born.ShouldBe(new DateOnly(2016, 6, 30));
        (child.Visits[0].Distance, child.Visits[0].Visit.Bill[BillPart.OutOfPolicy]).ShouldBe((3, 100_050));
        households[0].Bill.ShouldBe(620_050);
        households[1].Members[0].Visits[0].Visit.Bill[BillPart.InPolicy].ShouldBeNull();
    }

    [Fact]
    public void Headings_may_be_Chinese_and_lines_may_be_remarks()
    {
        var household = Table(
                "# 备注",
                "家庭,成员,救助对象类别,医疗类别,总费用,基本医保支付,大病保险支付",
                "甲,一,minimum-living,inpatient,1000,400,0"
            )
            .ShouldHaveSingleItem();
        household.Members[0].Visits[0].Visit.Given["basic"].ShouldBe(Money.OfYuan(400));
    }

    [Theory]
    [InlineData("household,kind,totl", "A,inpatient,5", 1, 3, "There is no column `totl`")]
    [InlineData("household,kind", "A,inpatient", 1, 1, "The column `total` is missing")]
    [InlineData("household,kind,total", "A,inpatint,5", 2, 2, "`inpatint` is no value of `kind`")]
    [InlineData("household,kind,total", "A,inpatient,five", 2, 3, "`five` is no amount of money")]
    [InlineData("household,kind,total,size", "A,inpatient,5,many", 2, 4, "`many` is no whole number from 1 to 30")]
    [InlineData("household,kind,total,in_policy,out_of_policy", "A,inpatient,5,4,4", 2, 1, "The parts make ¥8.00, the total is ¥5.00")]
    public void What_is_wrong_is_told_with_its_place(string heading, string line, int row, int column, string wrong)
    {
        var problem = Should.Throw<ProblemException>(() => Table(heading, line)).Problems[0];
        (problem.Spot.Line, problem.Spot.Column).ShouldBe((row, column));
        problem.Wrong.ShouldBe(wrong);
        problem.Said(Language.Chinese).ShouldNotBe(problem.Said(Language.English));
    }

    [Fact]
    public void An_empty_list_is_refused() => Should.Throw<ProblemException>(() => HouseholdTable.Read([], Day));

    [Fact]
    public void Cases_are_households_whatever_policy_they_name_and_their_visits_move_into_the_year()
    {
        var path = _made.Write(
            "mine.yaml",
            """
            households:
              - title: first
                person: { scheme: residents, categories: [minimum-living] }
                visits: [ { date: 2020-02-29, kind: inpatient, referral: local, amounts: { total: 1000, in_policy: 900 } } ]
              - title: second
                policy: "420500"
                person: { scheme: employees }
                visits: [ { date: 2023-10-05, kind: chronic, amounts: { total: 50, in_policy: 50 } } ]

            """
        );
        var households = HouseholdFile.Read(path, new DateOnly(2023, 6, 30));
        households.Select(household => (household.Id, household.Category)).ShouldBe([("first", "minimum-living"), ("second", "ordinary")]);
        households[0].Members[0].Visits[0].Visit.Date.ShouldBe(new DateOnly(2023, 2, 28));
        households[1].Members[0].Visits[0].Visit.Kind.ShouldBe(Codes.Find(CodeField.Visit, "chronic"));
    }

    [Fact]
    public void A_case_with_a_reversal_is_no_household()
    {
        var path = _made.Write(
            "reversed.yaml",
            """
            policy: "420500"
            person: { scheme: residents }
            visits:
              - { id: v1, date: 2023-10-05, kind: inpatient, amounts: { total: 50, in_policy: 50 } }
              - { id: v2, reverses: v1 }

            """
        );
        Should
            .Throw<ProblemException>(() => HouseholdFile.Read(path, Day))
            .Problems[0]
            .Wrong.ShouldBe("A household to be compared has no reversals or corrections");
    }

    private static IReadOnlyList<Household> Table(params IReadOnlyList<string> lines) =>
        HouseholdTable.Read(lines.Select((line, i) => new HouseholdLine(new Spot("list.csv", i + 1, 1), line.Split(','))), Day);
}
