using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;
using Tuodi.Storage.Visits;

namespace Tuodi.Storage.Filings;

/// <summary>Files a transfer to another hospital (2501, 转院备案), by which a visit there counts as referred.</summary>
/// <param name="answer">Words the answer.</param>
public sealed class FileTransfer(Func<FilingRow, byte[]> answer) : Act
{
    /// <summary>The person's number.</summary>
    public required string Person { get; init; }

    /// <summary>The institution it leads to.</summary>
    public required string Institution { get; init; }

    /// <summary>The division it leads to.</summary>
    public required string Division { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day, or nothing.</summary>
    public DateOnly? To { get; init; }

    /// <summary>As it was sent, as JSON.</summary>
    public required byte[] Content { get; init; }

    /// <inheritdoc/>
    public override string Key => Person;

    /// <inheritdoc/>
    public override Need Need => new(Person, null, null);

    /// <inheritdoc/>
    public override async ValueTask<Done> RunAsync(World world)
    {
        await Standing.PersonAsync(world, Person).ConfigureAwait(false);
        if (To < From)
        {
            throw new Refusal("备案结束日期早于开始日期", "The filing ends before it begins");
        }

        var row = new FilingRow
        {
            Area = world.Area,
            Id = world.NextId(),
            Person = Person,
            Kind = FilingKind.Transfer,
            Institution = Institution,
            Division = Division,
            ValidFrom = From,
            ValidTo = To,
            FiledBy = Request.Sender,
            Cancelled = false,
            Content = Content,
        };
        world.Insert(row);
        return new Done(answer(row), row.Id);
    }
}
