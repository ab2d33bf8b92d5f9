using System.Globalization;
using Tuodi.Kernel;
using Tuodi.Recipients.Register;
using Tuodi.Storage.Auditing;
using Tuodi.Storage.Settling;
using Tuodi.Storage.Transactions;
using Tuodi.Storage.Visits;

namespace Tuodi.Storage.Statuses;

/// <summary>Adds a period in which a person holds a recipient category, known from now on.</summary>
/// <param name="settler">The rules, which name the categories.</param>
/// <param name="answer">Words the answer.</param>
public sealed class AddStatus(Settler settler, Func<StatusPeriod, byte[]> answer) : Act
{
    /// <summary>The person's number.</summary>
    public required string Person { get; init; }

    /// <summary>The category, a key of policy documents.</summary>
    public required string Category { get; init; }

    /// <summary>The days.</summary>
    public required Period Days { get; init; }

    /// <summary>Where it comes from, or nothing.</summary>
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
            TrailAct.StatusesAdd,
            string.Create(CultureInfo.InvariantCulture, $"{Person} {Request.Area} {done.Reference}"),
            Request.Content
        );

    /// <inheritdoc/>
    public override async ValueTask<Done> RunAsync(World world)
    {
        var file = await Standing.PersonAsync(world, Person).ConfigureAwait(false);
        StatusEdition.Check(file, Seen);
        Check((await settler.Policies.OnAsync(world, Days.From).ConfigureAwait(false)).Policy, file);
        var row = new StatusPeriod
        {
            Area = world.Area,
            Id = world.NextId(),
            Person = Person,
            Category = Category,
            ValidFrom = Days.From,
            ValidTo = Days.To,
            KnownFrom = world.Now,
            Source = Source,
        };
        world.Insert(row);
        world.Tell("status-added", row.Id);
        return new Done(answer(row), row.Id);
    }

    private void Check(Policies.Documents.Policy policy, PersonFile file)
    {
        var categories = policy.Categories.Skip(1).Select(each => each.Key).ToList();
        if (!categories.Contains(Category))
        {
            throw new Refusal(
                $"政策没有救助身份{Category}，可用：{string.Join('、', categories)}",
                $"The policy has no category {Category}; it has {string.Join(", ", categories)}"
            );
        }

        if (
            file.Statuses.Any(each =>
                each.KnownTo is null && each.Category == Category && Days.Overlaps(new Period(each.ValidFrom, each.ValidTo))
            )
        )
        {
            throw new Refusal(
                "该人员在此期间已有同一救助身份，请先终止原期间",
                "The person holds this category then already: close that period first"
            );
        }
    }
}
