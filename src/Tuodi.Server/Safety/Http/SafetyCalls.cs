using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Tuodi.Kernel;
using Tuodi.Server.Api.Http;
using Tuodi.Server.Safety.Access;
using Tuodi.Server.Safety.Users;
using Tuodi.Storage.Databases;

namespace Tuodi.Server.Safety.Http;

/// <summary>Reads what a handler of this folder needs and tells refusals as the rest of the API does.</summary>
internal static class SafetyCalls
{
    /// <summary>A handler that tells refusals and unreadable bodies as problems.</summary>
    /// <param name="handle">What it does.</param>
    /// <param name="query">The parameters of the query that it takes; others are refused.</param>
    public static RequestDelegate Guarded(Func<HttpContext, Task> handle, params IReadOnlyList<string> query) =>
        async context =>
        {
            try
            {
                Check(context, query);
                await handle(context);
            }
            catch (Exception error) when (!context.Response.HasStarted && ApiProblems.Of(error, Of<IDatabase>(context)) is { } problem)
            {
                await ApiProblemWriter.WriteAsync(context, problem);
            }
        };

    /// <summary>What the body says.</summary>
    /// <exception cref="ApiException">It is no JSON, or a field is missing, unknown or of another kind.</exception>
    public static async Task<T> ReadAsync<T>(HttpContext context, JsonTypeInfo<T> type)
        where T : class => Bodies.Read(await Bodies.BytesAsync(context), type);

    /// <summary>The roles of these names.</summary>
    /// <exception cref="ApiException">There are none, or one is not known.</exception>
    public static List<Role> Roles(IReadOnlyList<string> names)
    {
        var wrong = names
            .Select((name, i) => (name, i))
            .Where(each => !RoleNames.All.Contains(each.name, StringComparer.Ordinal))
            .Select(each => new FieldProblem(
                $"/roles/{each.i}",
                new Bilingual($"没有这个角色，可用：{string.Join("、", RoleNames.All)}", $"There are {string.Join(", ", RoleNames.All)}")
            ))
            .ToList();
        if (names.Count == 0)
        {
            wrong.Add(new FieldProblem("/roles", new Bilingual("至少要有一个角色", "A user has at least one role")));
        }

        Refuse(wrong);
        return [.. names.Select(RoleNames.Parse)];
    }

    /// <summary>Tells what is wrong field by field, if anything is.</summary>
    /// <exception cref="ApiException">Something is.</exception>
    public static void Refuse(IReadOnlyList<FieldProblem> wrong)
    {
        if (wrong.Count > 0)
        {
            throw new ApiException(ApiProblem.Invalid(wrong));
        }
    }

    public static Task WriteAsync<T>(HttpContext context, T value, JsonTypeInfo<T> type, int status = StatusCodes.Status200OK)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(value, type, cancellationToken: context.RequestAborted);
    }

    public static Task DoneAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    public static string Route(HttpContext context, string name) => (string)context.Request.RouteValues[name]!;

    public static T Of<T>(HttpContext context)
        where T : notnull => context.RequestServices.GetRequiredService<T>();

    private static void Check(HttpContext context, IReadOnlyList<string> query) =>
        Refuse([
            .. context
                .Request.Query.Keys.Where(name => !query.Contains(name, StringComparer.Ordinal))
                .Select(name => new FieldProblem(name, new Bilingual("没有这个参数", "There is no such parameter"))),
        ]);
}
