using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;
using Tuodi.Storage.Visits;

namespace Tuodi.Storage.Filings;

/// <summary>Takes a filing back (2502); what was settled by it before stays settled.</summary>
/// <param name="answer">Words the answer.</param>
public sealed class CancelFiling(Func<byte[]> answer) : Act
{
    /// <summary>The filing.</summary>
    public required long Filing { get; init; }

    /// <summary>The person's number.</summary>
    public required string Person { get; init; }

    /// <inheritdoc/>
    public override string Key => Person;

    /// <inheritdoc/>
    public override Need Need => new(Person, null, null);

    /// <inheritdoc/>
    public override async ValueTask<Done> RunAsync(World world)
    {
        var file = await Standing.PersonAsync(world, Person).ConfigureAwait(false);
        var row =
            file.Filings.FirstOrDefault(each => each.Id == Filing && each.Kind == FilingKind.Transfer)
            ?? throw new Refusal("该人员没有该流水号的转院备案", "The person has no transfer filing of this number", RefusalKind.Missing);
        if (row.FiledBy is { } filer && filer != Request.Sender)
        {
            throw new Refusal("该转院备案由其他机构办理，须由办理机构撤销", "Another institution made this filing, and takes it back");
        }

        if (row.Cancelled)
        {
            throw new Refusal("该转院备案已撤销", "This filing was taken back already");
        }

        world.Update(row with { Cancelled = true });
        return new Done(answer(), row.Id);
    }
}
