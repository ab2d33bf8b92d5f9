using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tuodi.Server.Safety.Access;
using Tuodi.Server.Safety.Privacy;
using Tuodi.Storage;

namespace Tuodi.Server.Api.Http;

/// <summary>The REST API under <c>/api/v1</c>, for everything that the hospitals' interface lacks.</summary>
public static partial class ApiEndpoints
{
    /// <summary>Where it lies.</summary>
    public const string Path = "/api/v1";

    /// <summary>Where its description lies.</summary>
    public const string DescriptionPath = Path + "/openapi.json";

    /// <summary>Maps the operations, each behind the act that it requires, and their description.</summary>
    /// <remarks>Handlers take the context as it is: nothing is compiled at start for them.</remarks>
    public static void MapApi(this IEndpointRouteBuilder endpoints, SettlementService service)
    {
        var group = endpoints.MapGroup(Path);
        foreach (var operation in Operations.Mapped)
        {
            group
                .MapMethods(operation.Path, [operation.Method], context => RunAsync(context, operation, service))
                .WithMetadata(operation)
                .RequireAct(operation.Act!.Value);
        }

        group
            .MapGet("/openapi.json", context => context.RequestServices.GetRequiredService<ApiDescription>().WriteAsync(context))
            .AllowAnonymous();
        group.MapFallback("/{**rest}", NothingAsync).AllowAnonymous();
    }

    private static async Task RunAsync(HttpContext context, Operation operation, SettlementService service)
    {
        try
        {
            context.Response.Headers.CacheControl = "private, no-cache";
            context.Response.Headers.Vary = "Accept, Accept-Language, Authorization";
            var call = new ApiCall(context, operation, service);
            call.Check();
            if (call.IsClear)
            {
                await Unmasking.WriteAsync(service.Database, service.Clock, call.User, Read(call), call.Cancel);
            }

            await service.Settler.Policies.CatchUpAsync(service.Database, call.Cancel);
            var answer = await operation.Run!(call);
            await answer.WriteAsync(context);
        }
        catch (Exception error) when (!context.Response.HasStarted && ApiProblems.Of(error, service.Database) is { } problem)
        {
            await ApiProblemWriter.WriteAsync(context, problem);
        }
        catch (Exception error) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            // A message may name a person; the place in the program does not.
            Broken(
                context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ApiEndpoints)),
                operation.Id,
                error.GetType().Name,
                error.StackTrace
            );
            await ApiProblemWriter.WriteAsync(context, ApiProblems.Defect);
        }
    }

    // The person where it is of one, first, as pages enter it; else what was asked for.
    private static string Read(ApiCall call) =>
        call.Text(Parameters.PersonOfPath) is { } person
            ? $"{person} {call.Given(Parameters.AreaOfPath)} {call.Context.Request.Path}"
            : call.Context.Request.Path.Value ?? call.Operation.Path;

    [LoggerMessage(Level = LogLevel.Error, Message = "{Operation} broke: {Kind} {Place}")]
    private static partial void Broken(ILogger logger, string operation, string kind, string? place);

    private static Task NothingAsync(HttpContext context)
    {
        var methods = Operations
            .All.Where(operation => Matches(Path + operation.Path, context.Request.Path))
            .Select(operation => operation.Method)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (methods.Count == 0)
        {
            return ApiProblemWriter.WriteAsync(context, ApiProblem.Missing());
        }

        context.Response.Headers.Allow = string.Join(", ", methods);
        return ApiProblemWriter.WriteAsync(
            context,
            new ApiProblem(
                StatusCodes.Status405MethodNotAllowed,
                "method",
                new("方法不支持", "The method is not supported"),
                new($"该资源支持 {string.Join("、", methods)}", $"The resource takes {string.Join(", ", methods)}")
            )
        );
    }

    private static bool Matches(string template, PathString path) =>
        new TemplateMatcher(TemplateParser.Parse(template), []).TryMatch(path, []);
}
