using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tuodi.Server.Api.Http;
using Tuodi.Storage;
using Tuodi.Web.Hosting;

namespace Tuodi.Web.Framing;

/// <summary>Runs a page: reads what was sent, refuses forms of other sites, answers, and tells what went wrong in plain words.</summary>
internal static partial class PageRun
{
    public static async Task RunAsync(HttpContext context, Page page, SettlementService service)
    {
        var call = new PageCall(context, service, page);
        try
        {
            if (page.Method == "POST" && !await call.ReadFormAsync())
            {
                await RefusalPages.WriteAsync(call, StatusCodes.Status400BadRequest, call.W["refused.foreign-form"]);
                return;
            }

            await CatchUpAsync(call, page, service);
            var answer = await page.Run(call);
            await WriteAsync(call, answer);
        }
        catch (Exception error) when (!context.Response.HasStarted && ApiProblems.Of(error, service.Database) is { } problem)
        {
            await RefusalPages.WriteAsync(call, problem.Status, problem.Detail.In(call.Language), problem.RetryAfter);
        }
        catch (Exception error) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            // A message may name a person; the place in the program does not.
            Broken(
                context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(PageRun)),
                page.Path,
                error.GetType().Name,
                error.StackTrace
            );
            await RefusalPages.WriteAsync(call, StatusCodes.Status500InternalServerError, null);
        }
    }

    // The portal needs no database: where it is away, it goes by what was known before.
    private static async Task CatchUpAsync(PageCall call, Page page, SettlementService service)
    {
        try
        {
            await service.Settler.Policies.CatchUpAsync(service.Database, call.Cancel);
        }
        catch (Exception error) when (page.Access.IsOpen && service.Database.IsLost(error)) { }
    }

    private static Task WriteAsync(PageCall call, PageAnswer answer)
    {
        if (answer.Location is { } location)
        {
            call.Context.Response.StatusCode = answer.Status;
            call.Context.Response.Headers.Location = location;
            return Task.CompletedTask;
        }

        if (answer.Html is { } html)
        {
            PageHeaders.SetDocument(call.Context, answer.StyleHash!);
            call.Context.Response.ContentType = "text/html; charset=utf-8";
            return call.Context.Response.WriteAsync(html, call.Cancel);
        }

        return answer.Write is not null ? WriteFileAsync(call, answer)
            : answer.View is null ? RefusalPages.WriteAsync(call, answer.Status, null)
            : call.Of<PageRenderer>().WriteAsync(call, answer);
    }

    private static async Task WriteFileAsync(PageCall call, PageAnswer answer)
    {
        using var whole = new MemoryStream();
        answer.Write!(whole);
        var response = call.Context.Response;
        response.ContentType = answer.FileType;
        response.ContentLength = whole.Length;
        response.Headers.ContentDisposition = $"attachment; filename*=UTF-8''{Uri.EscapeDataString(answer.FileName!)}";
        whole.Position = 0;
        await whole.CopyToAsync(response.Body, call.Cancel);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Page {Operation} broke: {Kind} {Place}")]
    private static partial void Broken(ILogger logger, string operation, string kind, string? place);
}
