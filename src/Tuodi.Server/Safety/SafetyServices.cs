using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Tuodi.Kernel;
using Tuodi.Server.Safety.Access;
using Tuodi.Server.Safety.Http;
using Tuodi.Server.Safety.Metrics;
using Tuodi.Server.Safety.Users;

namespace Tuodi.Server.Safety;

/// <summary>Puts the parts of safety into a server: who may do what, limits, headers, health, metrics.</summary>
/// <remarks>What is not the hospitals' interface is closed unless an endpoint says who may call it.</remarks>
public static class SafetyServices
{
    /// <summary>What is configured, checked before anything is served.</summary>
    /// <exception cref="ProblemException">The configuration contradicts itself.</exception>
    public static SafetyOptions Read(IConfiguration configuration)
    {
        var options = new SafetyOptions();
        try
        {
            configuration.GetSection("Safety").Bind(options);
        }
        catch (InvalidOperationException error)
        {
            throw new ProblemException(
                new Problem(new Spot("Safety", 0, 0), error.Message.TrimEnd('.'), "See docs/concepts/safety.md for what each key takes.")
            );
        }

        options.Check();
        MetricsReading.Check(configuration);
        return options;
    }

    /// <summary>Adds the services; users and tokens are looked for in the <c>IDatabase</c> that the caller adds.</summary>
    public static IServiceCollection AddSafety(this IServiceCollection services, SafetyOptions options)
    {
        services
            .AddSingleton(options)
            .AddSingleton<Passwords>()
            .AddSingleton<UserBook>()
            .AddSingleton<UserList>()
            .AddSingleton<TokenBook>()
            .AddSingleton<SignIns>();
        services.AddAuthentication(BearerScheme.Name).AddScheme<AuthenticationSchemeOptions, BearerHandler>(BearerScheme.Name, null);
        services.AddSingleton<IAuthorizationHandler, ActHandler>();
        services.AddAuthorization(authorization =>
            authorization.FallbackPolicy = new AuthorizationPolicyBuilder(BearerScheme.Name)
                .RequireAuthenticatedUser()
                .RequireAssertion(_ => false)
                .Build()
        );
        services.AddRateLimiter(limiter =>
        {
            limiter.GlobalLimiter = RequestRates.Of(options);
            limiter.OnRejected = (rejected, _) =>
            {
                var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
                var seconds = (int)Math.Ceiling(wait.TotalSeconds);
                return new ValueTask(SafetyProblem.TooManyAsync(rejected.HttpContext, seconds));
            };
        });
        services.AddHealthChecks().AddCheck<DatabaseReady>("ready");
        services.AddSingleton<MetricsReading>();
        return services;
    }

    /// <summary>Puts headers, limits and the question who asks before all endpoints.</summary>
    public static void UseSafety(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<SafetyOptions>();
        app.Use(SecurityHeaders.ApplyAsync);
        app.UseRateLimiter();
        app.Use(
            (HttpContext context, RequestDelegate next) =>
            {
                // An endpoint that takes more says so by metadata, which routing has put into effect already.
                if (
                    context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is null
                    && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit
                )
                {
                    limit.MaxRequestBodySize = options.BodyBytes;
                }

                return next(context);
            }
        );
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapSafety();
        app.MapMetrics(options);
    }
}
