using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;

namespace Tuodi.Storage.Visits;

/// <summary>Registers an outpatient or admits an inpatient (2201, 2401).</summary>
/// <param name="answer">Words the answer from the visit and whether the person lies in a hospital already.</param>
/// <remarks>A second stay is taken in and told: hospitals discharge late, and the person is ill now.</remarks>
public sealed class OpenVisit(Func<VisitRow, bool, byte[]> answer) : Act
{
    /// <summary>The person's number.</summary>
    public required string Person { get; init; }

    /// <summary>The scheme.</summary>
    public required string Scheme { get; init; }

    /// <summary>The kind of care.</summary>
    public required string MedType { get; init; }

    /// <summary>The kind of visit in the words of policies.</summary>
    public required string Kind { get; init; }

    /// <summary>The institution's own number of it.</summary>
    public required string Number { get; init; }

    /// <summary>When it begins, in microseconds.</summary>
    public required long Begun { get; init; }

    /// <summary>The disease, or nothing.</summary>
    public string? Disease { get; init; }

    /// <summary>What else was told of it, as JSON.</summary>
    public required byte[] Details { get; init; }

    /// <inheritdoc/>
    public override string Key => Person;

    /// <inheritdoc/>
    public override Need Need => new(Person, null, Request.Sender);

    /// <inheritdoc/>
    public override async ValueTask<Done> RunAsync(World world)
    {
        Standing.NotToCome(world, Begun, "就诊开始时间", "The visit");
        var day = Instants.Day(Begun);
        await Standing.InsuredAsync(world, Person, Scheme, day).ConfigureAwait(false);
        await Standing.AgreedAsync(world, Request.Sender, day).ConfigureAwait(false);
        var isInpatient = Kind == "inpatient" && await world.IsInpatientAsync(Person).ConfigureAwait(false);
        var visit = new VisitRow
        {
            Area = world.Area,
            Id = world.NextId(),
            Person = Person,
            Institution = Request.Sender,
            Scheme = Scheme,
            MedType = MedType,
            Kind = Kind,
            Number = Number,
            State = VisitState.Open,
            Begun = Begun,
            Disease = Disease,
            Details = Details,
        };
        world.Insert(visit);
        return new Done(answer(visit, isInpatient), visit.Id);
    }
}
