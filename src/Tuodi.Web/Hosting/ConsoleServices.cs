using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tuodi.Server.Safety.Access;
using Tuodi.Server.Safety.Http;
using Tuodi.Storage;
using Tuodi.Storage.Register;
using Tuodi.Storage.Settling;
using Tuodi.Web.Framing;
using Tuodi.Web.Pages.Auditing;
using Tuodi.Web.Pages.Importing;
using Tuodi.Web.Pages.Legislation.Figures;
using Tuodi.Web.Pages.Legislation.Texts;
using Tuodi.Web.Pages.Policies;
using Tuodi.Web.Pages.Portal;
using Tuodi.Web.Pages.Trail;
using Tuodi.Web.Working;

namespace Tuodi.Web.Hosting;

/// <summary>Puts the portal and the console into a server (门户与经办控制台).</summary>
public static class ConsoleServices
{
    /// <summary>Adds what the pages need. Nothing is read or built before the first of them is asked for.</summary>
    /// <param name="services">The services.</param>
    /// <param name="options">What the pages know of the installation.</param>
    /// <param name="rules">The rules by which the county is settled.</param>
    public static IServiceCollection AddConsole(this IServiceCollection services, ConsoleOptions options, PolicyShelf rules)
    {
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, SessionHandler>(SessionHandler.Name, null);
        return services
            .AddSingleton(options)
            .AddSingleton(rules)
            .AddSingleton<PageRenderer>()
            .AddSingleton<PortalShelf>()
            .AddSingleton<PortalSettling>()
            .AddSingleton<PolicyDocuments>()
            .AddSingleton<TrailVerification>()
            .AddSingleton<WorkShelf<ListPreview>>()
            .AddSingleton<WorkShelf<ImportReport>>()
            .AddSingleton<WorkShelf<MonthWork>>()
            .AddSingleton<TextRegister>()
            .AddSingleton<PlaceFigures>();
    }

    /// <summary>Maps the pages, each behind the act that it requires, and the files of the front end.</summary>
    /// <remarks>Handlers take the context as it is: nothing is compiled at start for them.</remarks>
    public static void MapConsole(this IEndpointRouteBuilder endpoints, SettlementService service)
    {
        var refusal = new OwnRefusal((context, status, seconds) => RefusalPages.WriteAsync(context, service, status, seconds));
        endpoints.MapGet("/assets/{hash}/{name}", AssetStore.WriteAsync).WithMetadata(refusal).AllowAnonymous();
        foreach (var page in PageBook.All)
        {
            var route = endpoints
                .MapMethods(page.Path, Methods(page), context => PageRun.RunAsync(context, page, service))
                .WithMetadata(page, refusal);
            if (page.BodyBytes is { } bytes)
            {
                route.WithMetadata(new PageBodyLimit(bytes));
            }

            if (page.VerifiesPassword)
            {
                route.WithMetadata(new SlowSignIn());
            }

            if (page.Access.IsOpen)
            {
                route.AllowAnonymous();
            }
            else
            {
                route.RequireAuthorization(Policy(page.Access));
            }
        }

        foreach (var root in new[] { "/console", "/portal", "/sign-in" })
        {
            endpoints
                .MapFallback(root + "/{**rest}", context => RefusalPages.WriteAsync(context, service, StatusCodes.Status404NotFound))
                .WithMetadata(refusal)
                .AllowAnonymous();
        }
    }

    private static AuthorizationPolicy Policy(PageAccess access) =>
        new AuthorizationPolicyBuilder(SessionHandler.Name)
            .RequireAuthenticatedUser()
            .RequireAssertion(context =>
                context.Resource is HttpContext http && http.Features.Get<SignedInUser>() is { } user && access.Allows(user)
            )
            .Build();

    // Link checkers and load balancers ask with HEAD, which is answered as GET is, without the page.
    private static string[] Methods(Page page) => page.Method == HttpMethods.Get ? [HttpMethods.Get, HttpMethods.Head] : [page.Method];
}
