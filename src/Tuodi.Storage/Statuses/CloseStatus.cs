using System.Globalization;
using Tuodi.Recipients.Register;
using Tuodi.Storage.Auditing;
using Tuodi.Storage.Transactions;
using Tuodi.Storage.Visits;

namespace Tuodi.Storage.Statuses;

/// <summary>Ends a status period, or says that it never held: what was known until now stays readable as it was known.</summary>
/// <param name="answer">Words the answer from what stands now; of a period that never held from its last state.</param>
public sealed class CloseStatus(Func<StatusPeriod, byte[]> answer) : Act
{
    /// <summary>The person's number.</summary>
    public required string Person { get; init; }

    /// <summary>The period.</summary>
    public required long Status { get; init; }

    /// <summary>The last day, or nothing where it never held.</summary>
    public required DateOnly? ValidTo { get; init; }

    /// <summary>Where that comes from, or nothing.</summary>
    public string? Source { get; init; }

    /// <summary>The person's periods as the asker saw them; see <see cref="StatusEdition"/>.</summary>
    public required string Seen { get; init; }

    /// <inheritdoc/>
    public override string Key => Person;

    /// <inheritdoc/>
    public override Need Need => new(Person, null, null);

    /// <inheritdoc/>
    public override Decision Decision(Done done) =>
        new(
            Request.Operator,
            TrailAct.StatusesClose,
            string.Create(CultureInfo.InvariantCulture, $"{Person} {Request.Area} {done.Reference}"),
            Request.Content
        );

    /// <inheritdoc/>
    public override async ValueTask<Done> RunAsync(World world)
    {
        var file = await Standing.PersonAsync(world, Person).ConfigureAwait(false);
        StatusEdition.Check(file, Seen);
        var was =
            file.Statuses.FirstOrDefault(each => each.Id == Status)
            ?? throw new Refusal("该人员没有此身份期间", "The person has no such status period", RefusalKind.Missing);
        Check(was);
        var closed = was with { KnownTo = world.Now };
        world.Update(closed);
        if (ValidTo is not { } end)
        {
            world.Tell("status-withdrawn", Status);
            return new Done(answer(closed), Status);
        }

        var row = was with { Id = world.NextId(), ValidTo = end, KnownFrom = world.Now, Source = Source ?? was.Source, Version = 0 };
        world.Insert(row);
        world.Tell("status-closed", row.Id);
        return new Done(answer(row), row.Id);
    }

    private void Check(StatusPeriod was)
    {
        if (was.KnownTo is not null)
        {
            throw new Refusal("该身份期间已被更正，不再有效", "The period has been corrected and no longer stands");
        }

        if (ValidTo < was.ValidFrom)
        {
            throw new Refusal(
                $"终止日期早于起始日期{was.ValidFrom:yyyy-MM-dd}",
                $"It cannot end before it began on {was.ValidFrom:yyyy-MM-dd}"
            );
        }

        if (ValidTo is { } end && was.ValidTo is { } known && end >= known)
        {
            throw new Refusal(
                $"该期间已于{known:yyyy-MM-dd}终止，只能提前；延长请新增期间",
                $"It ends on {known:yyyy-MM-dd} already and can only end sooner; add a period to prolong it"
            );
        }
    }
}
