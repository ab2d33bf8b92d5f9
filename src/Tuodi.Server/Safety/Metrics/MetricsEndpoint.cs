using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Tuodi.Server.Hosting;
using Tuodi.Server.Safety.Access;

namespace Tuodi.Server.Safety.Metrics;

/// <summary>Tells the metrics under <c>/metrics</c>, to whom the access matrix allows and to programs on the same machine.</summary>
internal static class MetricsEndpoint
{
    private const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    public static void MapMetrics(this WebApplication app, SafetyOptions options)
    {
        var policy = new AuthorizationPolicyBuilder(BearerScheme.Name)
            .RequireAssertion(context =>
                context.Resource is HttpContext http
                && (
                    (options.MetricsOnLoopback && LocalCaller.Is(http.Connection.RemoteIpAddress, http.Request.Headers))
                    || http.Features.Get<SignedInUser>()?.May(AccessAct.MetricsRead) == true
                )
            )
            .Build();
        app.MapGet(
                "/metrics",
                context =>
                {
                    context.Response.ContentType = ContentType;
                    return context.Response.WriteAsync(app.Services.GetRequiredService<MetricsReading>().Read(), context.RequestAborted);
                }
            )
            .RequireAuthorization(policy);

        app.Services.GetRequiredService<MetricsReading>().Start();
    }
}
