using Tuodi.Kernel;
using Tuodi.Storage.Register;
using Tuodi.Web.Framing;
using Tuodi.Web.Working;

namespace Tuodi.Web.Pages.Importing;

/// <summary>What is done with lists: handed in, let in, declined.</summary>
internal static class ListHanding
{
    /// <summary>The largest form that is read: much more than a list may have, so that one that is too large is told in words.</summary>
    public const long BodyBytesMax = 128L * Mebibyte;

    private const int FileMebibytesMax = 20;
    private const int Mebibyte = 1024 * 1024;

    /// <summary>Takes a list in and shows what it would do; what cannot be read at all is told, and not kept.</summary>
    public static async Task<PageAnswer> HandInAsync(PageCall call)
    {
        var fields = call.Fields;
        var kind = fields.Needed("kind", fields.OneOf("kind", ListReach.Kinds(call.User.Scope).Select(each => each.Name)));
        var file = call.Files.GetFile("file");
        if (file is null or { FileName: "" })
        {
            fields.WrongBy("file", "imports.no-file");
        }
        else if (file.Length > (long)FileMebibytesMax * Mebibyte)
        {
            fields.WrongBy("file", "imports.too-large", FileMebibytesMax);
        }

        if (fields.AreGood)
        {
            try
            {
                var shape = ListReading.Kinds.Single(each => each.Name == kind);
                var name = HandedFile.Name(file!);
                var content = await HandedFile.BytesAsync(file!, call.Cancel);
                await ListReading.CheckAsync(call, shape, name, content);
                var list = await Lists(call).AddAsync(shape.Kind, name, content, call.User.Id, call.User.Scope.Division, call.Cancel);
                return PageAnswer.GoTo(ImportPages.Path(list));
            }
            catch (ProblemException wrong)
            {
                foreach (var problem in wrong.Problems)
                {
                    fields.Wrong("file", problem.Said(call.Language));
                }
            }
        }

        return await ImportPages.AllAsync(call, table => PageAnswer.ShowAgain<ImportsPage, ImportsShown>(new(table.WithoutLinks)));
    }

    /// <summary>Lets a list in, or goes on with one that was interrupted.</summary>
    public static async Task<PageAnswer> TakeAsync(PageCall call)
    {
        if (await ImportPages.FindAsync(call) is not { } list)
        {
            return PageAnswer.Missing;
        }

        await Lists(call).TakeAsync(list, call.User.Id, call.Cancel);

        // It goes on when whoever asked for it closes the window.
        var (service, shelf) = (call.Service, call.Of<WorkShelf<ImportReport>>());
        var user = call.User.Id;
        shelf.Of(list.Id, work => ListReading.ApplyAsync(service, list, user, work, shelf.Cancel));
        return PageAnswer.GoTo(ImportPages.Path(list));
    }

    /// <summary>Declines a list; who handed it in takes it back.</summary>
    public static async Task<PageAnswer> DeclineAsync(PageCall call)
    {
        if (await ImportPages.FindAsync(call) is not { } list)
        {
            return PageAnswer.Missing;
        }

        if (list.HandedBy != call.User.Id && !call.User.May(Server.Safety.Access.AccessAct.RegisterApprove))
        {
            return PageAnswer.Missing with { Status = 403 };
        }

        await Lists(call).DeclineAsync(list, call.User.Id, call.Cancel);
        call.Of<WorkShelf<ListPreview>>().Drop(list.Id);
        return PageAnswer.GoTo(ImportPages.Path(list));
    }

    private static HandedLists Lists(PageCall call) => new(call.Service.Database, call.Service.Clock);
}
