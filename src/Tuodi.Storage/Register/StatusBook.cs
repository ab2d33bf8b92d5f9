using Tuodi.Kernel;
using Tuodi.Recipients.Register;
using Tuodi.Storage.Rows;

namespace Tuodi.Storage.Register;

/// <summary>The periods of recipient status: no two of one category hold together.</summary>
internal sealed class StatusBook() : PeriodBook<StatusPeriod>(RegisterShapes.Of(RegisterKind.Statuses), Tables.StatusPeriod)
{
    protected override Bilingual Unknown { get; } =
        new("登记中没有自该日起的该身份", "the register knows no period of this category from that day");

    protected override string PageOf(RegisterValues row) => $"{row.Needed("person")} {row.Needed("category")}";

    protected override string PageOf(StatusPeriod period) => $"{period.Person} {period.Category}";

    protected override bool SaysSame(StatusPeriod period, RegisterValues row) => true;

    protected override StatusPeriod Made(RegisterValues row, long id, Period days, long from, long? until, string? source) =>
        new()
        {
            Area = row.Needed("area"),
            Id = id,
            Person = row.Needed("person"),
            Category = row.Needed("category"),
            ValidFrom = days.From,
            ValidTo = days.To,
            KnownFrom = from,
            KnownTo = until,
            Source = source,
            Version = 1,
        };

    protected override StatusPeriod Closed(StatusPeriod period, long until, long version) =>
        period with
        {
            KnownTo = until,
            Version = version,
        };

    protected override Bilingual Overlaps(StatusPeriod other) =>
        new(
            $"与自{other.ValidFrom:yyyy-MM-dd}起的同一身份重叠；如系更正，请在“更正的开始日期”填该日",
            $"it overlaps the period of this category from {other.ValidFrom:yyyy-MM-dd}; to correct that one, write its first day under `corrects`"
        );
}
