using Tuodi.Server.Api.Http;
using Tuodi.Server.Safety.Access;
using Tuodi.Storage.Register;
using Tuodi.Storage.Rows;
using Tuodi.Web.Framing;
using Tuodi.Web.Tabulating;
using Tuodi.Web.Working;

namespace Tuodi.Web.Pages.Importing;

/// <summary>Lists for the register (名册导入): one person hands one in and sees what it would do, another lets it in.</summary>
internal static class ImportPages
{
    public const string Lists = "/console/imports";

    /// <summary>What the address asks for where only lists that wait are shown.</summary>
    public const string Waiting = "waiting";

    /// <summary>The templates of the lists.</summary>
    public const string Templates = "/console/import-templates";

    private const string One = Lists + "/{area}/{id}";

    // A list is of a whole division, not of one institution.
    private static readonly PageAccess Readers = PageAccess.Of(AccessAct.RegisterImport, AccessAct.RegisterApprove).Offices();

    public static IReadOnlyList<Page> All { get; } =
    [
        Page.Get(Lists, Readers, ShowAllAsync),
        Page.Post(Lists, PageAccess.Of(AccessAct.RegisterImport).Offices(), ListHanding.HandInAsync) with
        {
            BodyBytes = ListHanding.BodyBytesMax,
        },
        Page.Get(Templates + "/{file}", Readers, ListTemplate.Answer),
        Page.Get(One, Readers, ShowAsync),
        Page.Post(One + "/taken", PageAccess.Of(AccessAct.RegisterApprove).Offices(), ListHanding.TakeAsync),
        Page.Post(One + "/declined", Readers, ListHanding.DeclineAsync),
    ];

    /// <summary>Where a list is.</summary>
    public static string Path(HandedListRow list) => $"{Lists}/{list.Area}/{list.Id}";

    /// <summary>The list that a request is about, or nothing where the user does not see one.</summary>
    public static async Task<HandedListRow?> FindAsync(PageCall call)
    {
        var conditions = new Conditions()
            .And("id = @id", "id", call.Route("id"))
            .And("area = @area", "area", call.Route("area"))
            .InArea(call.User.Scope, "area");
        var rows = await call.Service.QueryAsync<HandedListRow>(
            Tables.HandedList.Select + conditions.Where,
            conditions.Values,
            call.Cancel
        );
        return rows is [var row] ? row : null;
    }

    /// <summary>The lists, as they are shown below the form too.</summary>
    public static Task<PageAnswer> AllAsync(PageCall call, Func<TableView, PageAnswer> show)
    {
        var conditions = new Conditions().InArea(call.User.Scope, "area");
        if (IsOfWaiting(call))
        {
            conditions.And("decided_by is null");
        }

        return HandedTable.Of(call).AnswerAsync(call, conditions, show);
    }

    /// <summary>Whether only lists that wait are asked for.</summary>
    public static bool IsOfWaiting(PageCall call) => call.Context.Request.Query["state"] == Waiting;

    private static Task<PageAnswer> ShowAllAsync(PageCall call) =>
        AllAsync(call, table => PageAnswer.Show<ImportsPage, ImportsShown>(new(table)));

    private static async Task<PageAnswer> ShowAsync(PageCall call)
    {
        if (await FindAsync(call) is not { } list)
        {
            return PageAnswer.Missing;
        }

        return list switch
        {
            { DecidedBy: null } => await WaitingAsync(call, list),
            { Taken: true, FinishedAt: null } => await ComingInAsync(call, list),
            _ => Show(call, list, [.. RowTable.Refused(HandedFault.Read(list.Told))], shown => shown),
        };
    }

    private static async Task<PageAnswer> WaitingAsync(PageCall call, HandedListRow list)
    {
        var shelf = call.Of<WorkShelf<ListPreview>>();
        if (call.Context.Request.Query["anew"].Count > 0)
        {
            shelf.Drop(list.Id);
            return PageAnswer.GoTo(Path(list));
        }

        var service = call.Service;
        var work = shelf.Of(list.Id, own => ListReading.PreviewAsync(service, list, own, shelf.Cancel));
        if (await Works.WaitAsync(call, shelf, list.Id, work, list.Name, (Lists, call.W["imports.title"])) is { } wait)
        {
            return wait;
        }

        return work.IsDone
            ? Show(call, list, RowTable.Rows(work.Result), shown => shown with { Preview = work.Result })
            : Show(call, list, [], shown => shown with { Problems = work.Problems });
    }

    // Where nothing of it goes on here, it goes on at another server or was interrupted: whoever may let it in goes on with it.
    private static async Task<PageAnswer> ComingInAsync(PageCall call, HandedListRow list)
    {
        var shelf = call.Of<WorkShelf<ImportReport>>();
        if (shelf.Find(list.Id) is not { } work)
        {
            return Show(call, list, [], shown => shown);
        }

        if (await Works.WaitAsync(call, shelf, list.Id, work, list.Name, (Lists, call.W["imports.title"])) is { } wait)
        {
            return wait;
        }

        return work.IsDone ? PageAnswer.GoTo(Path(list)) : Show(call, list, [], shown => shown with { Problems = work.Problems });
    }

    private static PageAnswer Show(PageCall call, HandedListRow list, IReadOnlyList<ListRow> rows, Func<ImportShown, ImportShown> with) =>
        RowTable
            .Of(call, ListReading.ShapeOf(list))
            .Answer(call, rows, table => PageAnswer.Show<ImportPage, ImportShown>(with(new(list, table))));
}
