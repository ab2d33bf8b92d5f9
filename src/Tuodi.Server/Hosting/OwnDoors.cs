using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Tuodi.Server.Hosting;

/// <summary>Everything that is not the hospitals' interface: built when somebody first asks for it, so that a hospital whose server was started anew does not wait for doors that it does not use.</summary>
/// <param name="build">Builds the application; it is never started, for the requests come from the server that has the addresses.</param>
public sealed class OwnDoors(Func<WebApplication> build) : IAsyncDisposable
{
    private readonly Lazy<(WebApplication App, RequestDelegate Handle)> _built = new(() =>
    {
        var app = build();
        return (app, ((IApplicationBuilder)app).Build());
    });

    /// <summary>What the doors are made of; asking for it builds them.</summary>
    public IServiceProvider Services => _built.Value.App.Services;

    /// <summary>Builds them unless they are built already.</summary>
    public void Open() => _ = _built.Value;

    /// <summary>Answers a request that is none of a hospital.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        var (app, handle) = _built.Value;
        var scope = app.Services.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            context.RequestServices = scope.ServiceProvider;
            await handle(context);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_built.IsValueCreated)
        {
            await _built.Value.App.DisposeAsync();
        }
    }
}
