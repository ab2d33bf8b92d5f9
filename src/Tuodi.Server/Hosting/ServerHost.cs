using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Tuodi.Kernel;
using Tuodi.Server.Gateway;
using Tuodi.Server.Gateway.Answers;
using Tuodi.Server.Gateway.Signing;
using Tuodi.Server.Gateway.Tables;
using Tuodi.Server.Gateway.Transactions;
using Tuodi.Server.Safety;

namespace Tuodi.Server.Hosting;

/// <summary>Builds the web server: the hospitals' interface on every path that nothing else has, and everything else behind the access matrix.</summary>
public static class ServerHost
{
    /// <summary>Builds a server that is not started yet.</summary>
    /// <param name="configuration">Addresses and certificates under <c>Kestrel</c> or <c>Urls</c>, callers and limits under <c>Gateway</c>, logging under <c>Logging</c>.</param>
    /// <param name="data">The files of <c>data/interface</c>.</param>
    /// <param name="services">Adds what the caller brings: transactions, a clock, logging.</param>
    /// <param name="routes">Adds further routes, such as those under /api/v1.</param>
    /// <exception cref="ProblemException">The configuration contradicts itself.</exception>
    public static WebApplication Build(
        IConfiguration configuration,
        InterfaceData data,
        Action<IServiceCollection>? services = null,
        Action<WebApplication>? routes = null
    )
    {
        // The empty builder reads no files and adds no log of its own: a server starts with what it is given, and at once.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Configuration.AddConfiguration(configuration);
        var options = new GatewayOptions();
        var limits = new GatewayLimits();
        try
        {
            configuration.GetSection("Gateway").Bind(options);
            configuration.GetSection("Gateway:Limits").Bind(limits);
        }
        catch (InvalidOperationException error)
        {
            throw new ProblemException(
                new Problem(
                    new Spot("Gateway", 0, 0),
                    error.Message.TrimEnd('.'),
                    "See docs/reference/interface.md for what each key takes."
                )
            );
        }

        // Before the web server is told of them, which would only say that a number is out of range.
        limits.Check();
        options.Check();
        builder
            .WebHost.UseKestrelCore()
            .UseKestrelHttpsConfiguration()
            .ConfigureKestrel(kestrel =>
            {
                ServerLimits.Apply(kestrel, limits);
                kestrel.Configure(configuration.GetSection("Kestrel"));
            });
        builder.Services.AddRoutingCore();
        builder.Services.AddLogging();
        builder.Services.AddSingleton(data).AddSingleton(data.Fields).AddSingleton(data.Dictionaries);
        builder.Services.AddSingleton(data.Funds).AddSingleton(data.Codes);
        builder.Services.AddSingleton(options).AddSingleton(limits);
        builder.Services.AddSingleton<Gatekeeper>().AddSingleton<TransactionBook>().AddSingleton<GatewayEndpoint>();
        builder.Services.AddSingleton(provider => new ReferenceNumbers(options.Division, provider.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton<IGatewayTransaction, DictionaryQuery>();
        builder.Services.AddSafety(configuration);
        services?.Invoke(builder.Services);
        builder.Services.TryAddSingleton(TimeProvider.System);

        var app = builder.Build();
        TrustedProxies.Use(app, app.Services.GetRequiredService<SafetyOptions>());
        var gateway = app.Services.GetRequiredService<GatewayEndpoint>();
        app.Use(
            (context, next) =>
                HttpMethods.IsPost(context.Request.Method) && !OwnPaths.Have(context.Request.Path)
                    ? gateway.HandleAsync(context)
                    : next(context)
        );
        app.UseRouting();
        app.Use(
            (context, next) =>
                context.GetEndpoint() is null && HttpMethods.IsPost(context.Request.Method) ? gateway.HandleAsync(context) : next(context)
        );
        app.UseSafety();
        routes?.Invoke(app);
        return app;
    }
}
