using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;

namespace Tuodi.Storage.Files;

/// <summary>Keeps a file that an institution sends (9101) or is to fetch (3202); the area of the request is the institution's division.</summary>
/// <param name="answer">Words the answer.</param>
public sealed class StoreFile(Func<StoredFileRow, byte[]> answer) : Act
{
    /// <summary>How long a file may be fetched.</summary>
    public static TimeSpan Kept { get; } = TimeSpan.FromDays(30);

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What it holds.</summary>
    public required byte[] Content { get; init; }

    /// <inheritdoc/>
    public override string Key => Request.Sender;

    /// <inheritdoc/>
    public override ValueTask<Done> RunAsync(World world)
    {
        var id = world.NextId();
        var row = new StoredFileRow
        {
            Area = world.Area,
            Id = $"{id}",
            Institution = Request.Sender,
            Name = Name,
            At = world.Now,
            Until = world.Now + (Kept.Ticks / TimeSpan.TicksPerMicrosecond),
            Content = Content,
        };
        world.Insert(row);
        return ValueTask.FromResult(new Done(answer(row), id));
    }
}
