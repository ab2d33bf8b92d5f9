using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Tuodi.Kernel;
using Tuodi.Server.Gateway;
using Tuodi.Server.Gateway.Answers;
using Tuodi.Server.Gateway.Signing;
using Tuodi.Server.Gateway.Tables;
using Tuodi.Server.Gateway.Transactions;
using Tuodi.Server.Safety;
using Tuodi.Storage.Databases;

namespace Tuodi.Server.Hosting;

/// <summary>Builds the web server: the hospitals' interface on every path that nothing else has, and everything else, behind the access matrix, once it is asked for.</summary>
public static class ServerHost
{
    /// <summary>How long a server that was told to stop waits for requests that are not whole yet. It takes no new ones meanwhile and has let go of its address, so that the next one can start.</summary>
    public static TimeSpan Drain { get; } = TimeSpan.FromSeconds(2);

    /// <summary>Builds a server that is not started yet.</summary>
    /// <param name="configuration">Addresses and certificates under <c>Kestrel</c> or <c>Urls</c>, callers and limits under <c>Gateway</c>, logging under <c>Logging</c>.</param>
    /// <param name="data">The files of <c>data/interface</c>.</param>
    /// <param name="services">Adds what the caller brings: transactions, a clock, a database, logging.</param>
    /// <param name="doorServices">Adds what the routes need besides; clock, database and log they have in common with hospitals.</param>
    /// <param name="routes">Adds further routes, such as those under /api/v1.</param>
    /// <param name="ready">Requests that come before it is done wait for it; nothing where all is ready.</param>
    /// <exception cref="ProblemException">The configuration contradicts itself.</exception>
    public static WebApplication Build(
        IConfiguration configuration,
        InterfaceData data,
        Action<IServiceCollection>? services = null,
        Action<IServiceCollection>? doorServices = null,
        Action<WebApplication>? routes = null,
        Task? ready = null
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
        var safety = SafetyServices.Read(configuration);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Drain);
        builder.Services.AddLogging();
        builder.Services.AddSingleton(data).AddSingleton(data.Fields).AddSingleton(data.Dictionaries);
        builder.Services.AddSingleton(data.Funds).AddSingleton(data.Codes);
        builder.Services.AddSingleton(options).AddSingleton(limits);
        builder.Services.AddSingleton<Gatekeeper>().AddSingleton<TransactionBook>().AddSingleton<GatewayEndpoint>();
        builder.Services.AddSingleton(provider => new ReferenceNumbers(options.Division, provider.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton<IGatewayTransaction, DictionaryQuery>();
        services?.Invoke(builder.Services);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(provider => new OwnDoors(() => Doors(provider, configuration, safety, doorServices, routes)));

        var app = builder.Build();
        TrustedProxies.Use(app, safety);
        var gateway = app.Services.GetRequiredService<GatewayEndpoint>();
        var doors = app.Services.GetRequiredService<OwnDoors>();
        if (ready is not null)
        {
            app.Use(
                async (context, next) =>
                {
                    await ready;
                    await next(context);
                }
            );
        }

        app.Run(context =>
            HttpMethods.IsPost(context.Request.Method) && !OwnPaths.Have(context.Request.Path)
                ? gateway.HandleAsync(context)
                : doors.HandleAsync(context)
        );
        return app;
    }

    private static WebApplication Doors(
        IServiceProvider shared,
        IConfiguration configuration,
        SafetyOptions safety,
        Action<IServiceCollection>? services,
        Action<WebApplication>? routes
    )
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Configuration.AddConfiguration(configuration);
        builder.Services.AddRoutingCore();
        builder.Services.AddSafety(safety);
        services?.Invoke(builder.Services);
        builder.Services.AddLogging();
        builder.Services.AddSingleton(shared.GetRequiredService<ILoggerFactory>()).AddSingleton(shared.GetRequiredService<TimeProvider>());
        builder.Services.AddSingleton(shared.GetRequiredService<IServer>()); // the addresses
        if (shared.GetService<IDatabase>() is { } database)
        {
            builder.Services.AddSingleton(database);
        }

        var app = builder.Build();
        var gateway = shared.GetRequiredService<GatewayEndpoint>();
        app.UseRouting();
        app.Use(
            (context, next) =>
                context.GetEndpoint() is null && HttpMethods.IsPost(context.Request.Method) ? gateway.HandleAsync(context) : next(context)
        );
        app.UseSafety();
        routes?.Invoke(app);

        // By name, because the application is never started, which would do it.
        app.UseEndpoints(_ => { });
        return app;
    }
}
