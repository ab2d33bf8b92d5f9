using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Tuodi.Server.Fhir;
using Tuodi.Server.Fhir.Http;

namespace Tuodi.Tests.Fhir;

/// <summary>The service over the samples on a port of its own; who sends <c>X-Clear</c> sees everything.</summary>
public sealed class FhirServer : IAsyncLifetime
{
    private WebApplication? _app;

    public HttpClient Client { get; private set; } = new();

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapFhir(_ => new SampleSource(), context => context.Request.Headers.ContainsKey("X-Clear") ? Masking.Clear : Masking.Masked);
        await _app.StartAsync();
        Client = new HttpClient { BaseAddress = new Uri(_app.Urls.Single() + FhirEndpoints.Path + "/") };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
    }
}
