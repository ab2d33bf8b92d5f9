using Tuodi.Kernel;
using Tuodi.Office.Tables;
using Tuodi.Server.Register;
using Tuodi.Server.Safety.Access;
using Tuodi.Storage;
using Tuodi.Storage.Register;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;
using Tuodi.Web.Framing;
using Tuodi.Web.Working;

namespace Tuodi.Web.Pages.Importing;

/// <summary>Reads a list that was handed in, and brings it in by the one import there is. It reaches no further than the division of who handed it in.</summary>
internal static class ListReading
{
    /// <summary>What may be handed in, in the order in which it can be brought in.</summary>
    public static IReadOnlyList<RegisterShape> Kinds { get; } = [.. RegisterShapes.All.Where(shape => shape.IsImported)];

    /// <summary>The shape of a list.</summary>
    public static RegisterShape ShapeOf(HandedListRow list) => Kinds.Single(shape => shape.Name == list.Kind);

    /// <summary>Reads every row, so that what cannot be read is told at once.</summary>
    /// <exception cref="ProblemException">The file cannot be read, or lacks a column that is needed.</exception>
    public static Task CheckAsync(PageCall call, RegisterShape shape, string name, byte[] content) =>
        InFolderAsync(
            call.Service,
            name,
            content,
            path =>
            {
                PackedFile.Check(path);
                var rows = RegisterFiles.Open(shape, path).Rows.Count();
                return rows > 0
                    ? Task.FromResult(rows)
                    : throw new ProblemException(
                        new Problem(new Spot(name, 0, 0), Words.InBoth("imports.no-rows"), Words.InBoth("imports.no-rows-do"))
                    );
            },
            call.Cancel
        );

    /// <summary>What the list would do; nothing is written.</summary>
    public static Task<ListPreview> PreviewAsync(
        SettlementService service,
        HandedListRow list,
        Work<ListPreview> work,
        CancellationToken cancel
    ) =>
        InFolderAsync(
            service,
            list.Name,
            list.Content,
            async path =>
            {
                var file = await FileAsync(service, list, path, cancel);
                var report = await service.Import().PreviewAsync(file, new ListProgress<ListPreview>(work), cancel);
                return new ListPreview(report, RegisterFiles.Headings(ShapeOf(list), path), service.Clock.GetUtcNow());
            },
            cancel
        );

    /// <summary>Brings the list in, and notes what it came to.</summary>
    /// <remarks>A list that was in before is gone through again: the preview said what it would do now, and rows that are in are matched. One that was interrupted goes on.</remarks>
    public static Task<ImportReport> ApplyAsync(
        SettlementService service,
        HandedListRow list,
        string user,
        Work<ImportReport> work,
        CancellationToken cancel
    ) =>
        InFolderAsync(
            service,
            list.Name,
            list.Content,
            async path =>
            {
                var file = await FileAsync(service, list, path, cancel);
                var report = await service.Import().ApplyAsync(file, user, again: true, new ListProgress<ImportReport>(work), cancel);
                await new HandedLists(service.Database, service.Clock).FinishAsync(list, report, CancellationToken.None);
                return report;
            },
            cancel
        );

    private static async Task<RegisterFile> FileAsync(SettlementService service, HandedListRow list, string path, CancellationToken cancel)
    {
        var today = Instants.Day(Instants.Of(service.Clock.GetUtcNow()));
        var reach = await ListReach.OfAsync(service, new DataScope(null, list.Area), cancel);
        var shape = ShapeOf(list);
        var file = new StatusCategories(service.Settler.Policies, today).Check(RegisterFiles.Open(shape, path));
        return file with { Name = list.Name, Rows = file.Rows.Select(row => reach.Check(row, shape)) };
    }

    // The reader of tables reads files, and goes through them several times.
    private static async Task<T> InFolderAsync<T>(
        SettlementService service,
        string name,
        byte[] content,
        Func<string, Task<T>> work,
        CancellationToken cancel
    )
    {
        using var folder = new OwnFolder(service.Clock);
        return await work(await folder.WriteAsync(1, name, content, cancel));
    }
}
