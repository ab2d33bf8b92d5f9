using System.Net.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tuodi.Server.Gateway;
using Tuodi.Server.Safety.Access;
using Tuodi.Server.Safety.Privacy;
using Tuodi.Storage.Auditing;
using Tuodi.Tests.Gateway;

namespace Tuodi.Tests.Safety;

/// <summary>Personal data is masked where shown, leaves a trace where shown in clear, and never reaches a log.</summary>
public sealed class PrivacyTests
{
    private const string Name = "虚构张三";
    private const string Certificate = "999999195001010011";
    private const string Phone = "13900000000";

    [Fact]
    public void Masked_shows_less_than_half()
    {
        Masked.Name(Name).ShouldBe("虚***");
        Masked.Name("虚").ShouldBe("虚*");
        Masked.Number(Certificate).ShouldBe("99**************11");
        Masked.Number("A123456").ShouldBe("*******");
        Masked.Phone(Phone).ShouldBe("139******00");
        Masked.Phone("110").ShouldBe("***");
    }

    [Fact]
    public async Task Errors_that_quote_persons_leave_no_person_in_the_log()
    {
        await using var server = await SafeServer.StartAsync(
            routes: app =>
                app.MapGet(
                        "/broken/{person}",
                        (HttpContext context, ILogger<PrivacyTests> log) =>
                        {
                            Spill(log, Certificate);
                            throw new InvalidOperationException($"{Name} {Certificate} {Phone}", new FormatException(Name));
                        }
                    )
                    .AllowAnonymous(),
            services: services => services.AddSingleton<IGatewayTransaction>(new Broken())
        );
        (await server.SendAsync("GET", $"/broken/{Certificate}?name={Uri.EscapeDataString(Name)}", null)).Status.ShouldBe(500);
        using var content = new StringContent(
            Message.Of("9999", $$$"""{"data":{"psn_name":"{{{Name}}}","certno":"{{{Certificate}}}"}}""", Certificate).ToJsonString()
        );
        (await server.Http.PostAsync(new Uri("/", UriKind.Relative), content, TestContext.Current.CancellationToken)).Dispose();
        (await server.SignInAsync(Certificate, Name)).Status.ShouldBe(401);

        var lines = server.Log.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.ShouldContain(line => line.Contains("Transaction {Infno} of {FixmedinsCode} failed") && line.Contains("9999"));
        lines.ShouldContain(line => line.Contains("InvalidOperationException") && line.Contains(nameof(PrivacyTests)));
        lines.Length.ShouldBeGreaterThan(3);
        foreach (var secret in new[] { Name, "张三", Certificate, Phone, "19500101", SafeServer.Password })
        {
            server.Log.ShouldNotContain(secret);
        }
    }

    [Fact]
    public async Task What_is_shown_in_clear_is_entered_in_the_trail_first()
    {
        await using var server = await SafeServer.StartAsync();
        var database = server.County.Service.Database;
        var cancel = TestContext.Current.CancellationToken;
        var reader = new SignedInUser("u.review", [Role.Review], new DataScope(null, "420502"), "t");
        await Unmasking.WriteAsync(database, server.County.Clock, reader, "P0000000001", cancel);
        (
            await server.County.QueryAsync<string>("select actor || ' ' || act || ' ' || object from audit_entry where act like 'persons%'")
        ).ShouldBe(["u.review persons.read-unmasked P0000000001"]);
        var hospital = reader with { Roles = [Role.Hospital] };
        await Should.ThrowAsync<InvalidOperationException>(() =>
            Unmasking.WriteAsync(database, server.County.Clock, hospital, "P0000000001", cancel)
        );
        (await AuditVerification.RunAsync(database, [], cancel)).Findings.ShouldBeEmpty();
    }

    // What a careless programmer might write: a field that is not allowed, one that is with a person in it, and no template at all.
    private static void Spill(ILogger log, string certificate)
    {
#pragma warning disable CA2254, CA1848, CA1873, CA2017 // careless on purpose
        log.LogError("Person {Certificate} of {Infno}, {Refusal}", certificate, certificate, $"{certificate} {Phone}");
        log.LogError($"Person {certificate} {Name}");
        log.Log(LogLevel.Error, default, $"{Name} {certificate}", null, (state, _) => state);
#pragma warning restore CA2254, CA1848, CA1873, CA2017
    }

    private sealed class Broken : IGatewayTransaction
    {
        public string Infno => "9999";

        public ValueTask<GatewayReply> RunAsync(GatewayCall call, CancellationToken cancellation) =>
            throw new InvalidOperationException($"{call.Node("data").RequiredText("psn_name")} {Certificate}");
    }
}
