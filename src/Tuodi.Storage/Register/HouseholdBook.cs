using Tuodi.Kernel;
using Tuodi.Recipients.Register;
using Tuodi.Storage.Rows;

namespace Tuodi.Storage.Register;

/// <summary>Who belongs to which household: a person belongs to one at a time.</summary>
internal sealed class HouseholdBook() : PeriodBook<HouseholdMembership>(RegisterShapes.Of(RegisterKind.Households), Tables.HouseholdMember)
{
    protected override Bilingual Unknown { get; } =
        new("登记中没有该人员自该日起的家庭", "the register knows no household of this person from that day");

    protected override string PageOf(RegisterValues row) => row.Needed("person");

    protected override string PageOf(HouseholdMembership period) => period.Person;

    protected override bool SaysSame(HouseholdMembership period, RegisterValues row) =>
        period.Household == row.Needed("household") && period.Relation == row.Needed("relation");

    protected override HouseholdMembership Made(RegisterValues row, long id, Period days, long from, long? until, string? source) =>
        new()
        {
            Area = row.Needed("area"),
            Id = id,
            Household = row.Needed("household"),
            Person = row.Needed("person"),
            Relation = row.Needed("relation"),
            ValidFrom = days.From,
            ValidTo = days.To,
            KnownFrom = from,
            KnownTo = until,
            Source = source,
            Version = 1,
        };

    protected override HouseholdMembership Closed(HouseholdMembership period, long until, long version) =>
        period with
        {
            KnownTo = until,
            Version = version,
        };

    protected override Bilingual Overlaps(HouseholdMembership other) =>
        new(
            $"该人员自{other.ValidFrom:yyyy-MM-dd}起已在家庭{other.Household}；请先给该期间结束日期，如系更正，请在“更正的开始日期”填该日",
            $"from {other.ValidFrom:yyyy-MM-dd} the person belongs to household {other.Household}; give that period a last day first, or write its first day under `corrects`"
        );
}
