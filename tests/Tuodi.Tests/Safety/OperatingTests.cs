using System.Net;
using System.Net.Http;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Tuodi.Kernel;
using Tuodi.Server.Hosting;
using Tuodi.Server.Safety.Access;
using Tuodi.Storage.Databases;
using Tuodi.Tests.Gateway;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Safety;

/// <summary>What those who run the server rely on: TLS, headers, health, who may read metrics.</summary>
public sealed class OperatingTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TLS_is_a_matter_of_configuration()
    {
        var folder = Directory.CreateTempSubdirectory("tuodi-tls-").FullName;
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = TimeProvider.System.GetUtcNow();
        var request = new CertificateRequest("CN=tuodi", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        var (certificateFile, keyFile) = (Path.Combine(folder, "server.pem"), Path.Combine(folder, "server.key"));
        await File.WriteAllTextAsync(certificateFile, certificate.ExportCertificatePem(), Cancel);
        await File.WriteAllTextAsync(keyFile, key.ExportPkcs8PrivateKeyPem(), Cancel);
        await using var server = await SafeServer.StartAsync(
            new()
            {
                ["Kestrel:Endpoints:Https:Url"] = "https://127.0.0.1:0",
                ["Kestrel:Endpoints:Https:Certificate:Path"] = certificateFile,
                ["Kestrel:Endpoints:Https:Certificate:KeyPath"] = keyFile,
            }
        );
        server.Http.BaseAddress!.Scheme.ShouldBe("https");
        using var handler = new SocketsHttpHandler
        {
            SslOptions = new SslClientAuthenticationOptions
            {
                CertificateChainPolicy = new X509ChainPolicy
                {
                    TrustMode = X509ChainTrustMode.CustomRootTrust,
                    CustomTrustStore = { certificate },
                    RevocationMode = X509RevocationMode.NoCheck,
                },
            },
        };
        using var client = new HttpClient(handler);
        using var answer = await client.GetAsync(new Uri(server.Http.BaseAddress, "/health/live"), Cancel);
        ((int)answer.StatusCode).ShouldBe(200);
        answer.Headers.GetValues("Strict-Transport-Security").ShouldHaveSingleItem();

        // Whoever does not know the certificate does not get through.
        await Should.ThrowAsync<HttpRequestException>(() => server.Http.GetAsync(new Uri("/health/live", UriKind.Relative), Cancel));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Answers_tell_browsers_and_caches_to_keep_off()
    {
        await using var server = await SafeServer.StartAsync();
        using var answer = await server.Http.GetAsync(new Uri("/api/v1/me", UriKind.Relative), Cancel);
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Content-Security-Policy").ShouldBe(["default-src 'none'; frame-ancestors 'none'"]);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        answer.Headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task Ready_is_a_server_with_a_database_of_this_version()
    {
        await using var server = await SafeServer.StartAsync();
        (await server.SendAsync("GET", "/health/live", null)).Status.ShouldBe(200);
        (await server.SendAsync("GET", "/health/ready", null)).Status.ShouldBe(200);
        await server.County.QueryAsync<long>("delete from schema_script where number = 2");
        (await server.SendAsync("GET", "/health/ready", null)).Status.ShouldBe(503);
        (await server.SendAsync("GET", "/health/live", null)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_server_whose_database_is_gone_lives_and_is_not_ready()
    {
        await using var server = await SafeServer.StartAsync(services: services =>
            services.AddSingleton<IDatabase>(new PostgresDatabase("Host=127.0.0.1;Port=1;Username=nobody;Database=none;Timeout=1"))
        );
        (await server.SendAsync("GET", "/health/ready", null)).Status.ShouldBe(503);
        (await server.SendAsync("GET", "/health/live", null)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Metrics_are_for_administrators_where_the_machine_itself_is_not_trusted()
    {
        await using var server = await SafeServer.StartAsync(new() { ["Safety:MetricsOnLoopback"] = "false" });
        (await server.SendAsync("GET", "/metrics", null)).Status.ShouldBe(401);
        (await server.SendAsync("GET", "/metrics", await server.TokenAsync("u.review", Role.Review))).Status.ShouldBe(403);
        (await server.SendAsync("GET", "/metrics", await server.TokenAsync("u.admin", Role.Administrator))).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("Safety:PasswordLength", "3")]
    [InlineData("Safety:FailuresMax", "many")]
    [InlineData("Safety:BodyBytes", "-5")]
    [InlineData("Safety:TokenMax", "9000000.00:00:00")]
    [InlineData("Safety:TrustedProxies:0", "proxy.example")]
    [InlineData("Gateway:Limits:BodyBytes", "-5")]
    [InlineData("Gateway:Limits:UploadBytes", "2147483647")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "no address")]
    public void A_configuration_that_makes_no_sense_is_refused_at_start(string key, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build();
        Should.Throw<ProblemException>(() => ServerHost.Build(configuration, RunningServer.Data));
    }
}
