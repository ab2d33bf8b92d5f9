using System.Text;

namespace Tuodi.Tests.Api;

/// <summary>Every refusal is problem details in the asker's language.</summary>
public sealed class ProblemTests
{
    [Theory]
    [InlineData("zh-CN,zh;q=0.9", "zh", "请求有误")]
    [InlineData("en-GB, zh;q=0.9", "en", "The request is wrong")]
    [InlineData("fr", "zh", "请求有误")]
    [InlineData("en;q=0, zh", "zh", "请求有误")]
    [InlineData("!!", "zh", "请求有误")]
    public async Task A_refusal_is_in_the_language_that_is_asked_for(string accepted, string tag, string title)
    {
        await using var server = await ApiServer.StartAsync(null, 1);
        var reply = (await server.GetAsync("settlements?limit=x", headers: ("Accept-Language", accepted))).Expect(400);
        reply.ContentType.ShouldBe("application/problem+json");
        reply.Headers["Content-Language"].ShouldBe(tag);
        reply["title"].GetString().ShouldBe(title);
        reply["status"].GetInt32().ShouldBe(400);
        reply["type"].GetString().ShouldBe("urn:tuodi:problem:invalid");
    }

    [Fact]
    public async Task What_is_not_there_or_not_supported_is_told_and_never_taken_for_a_hospitals_message()
    {
        await using var server = await ApiServer.StartAsync(null, 1);
        (await server.GetAsync("nothing")).Expect(404).Problem.ShouldBe("not-found");
        (await server.PostAsync("nothing", """{"infno":"9001"}""")).Expect(404).Problem.ShouldBe("not-found");
        var method = await server.SendAsync(HttpMethod.Delete, "institutions", ApiServer.Clerk, null);
        method.Expect(405).Headers["Allow"].ShouldBe("GET");
        (await server.PostAsync("institutions", "{}")).Expect(405).Problem.ShouldBe("method");
    }

    [Fact]
    public async Task Who_is_not_known_is_asked_to_sign_in()
    {
        await using var server = await ApiServer.StartAsync(null, 1);
        var reply = (await server.GetAsync("institutions", token: "")).Expect(401);
        reply.Problem.ShouldBe("sign-in");
        reply.Headers["WWW-Authenticate"].ShouldBe("Bearer");
        var fhir = (await server.GetAsync("/fhir/r4/Patient?_id=x", token: "")).Expect(401);
        fhir.ContentType.ShouldBe("application/fhir+json");
        fhir["resourceType"].GetString().ShouldBe("OperationOutcome");
        fhir["issue"][0].GetProperty("code").GetString().ShouldBe("login");
        var denied = (await server.GetAsync("/fhir/r4/Patient?_id=x", "auditor:Auditor:100000")).Expect(403);
        denied["issue"][0].GetProperty("code").GetString().ShouldBe("forbidden");
        (await server.GetAsync("outbox?area=420502", "auditor:Auditor:100000")).Expect(403)["detail"].GetString()!.ShouldContain("角色");
    }

    [Fact]
    public async Task A_body_that_is_too_large_too_deep_or_no_JSON_is_refused()
    {
        await using var server = await ApiServer.StartAsync(null, 1);
        const string Path = "persons/search";
        var text = new StringContent("name=x", Encoding.UTF8, "text/plain");
        (await server.SendAsync(HttpMethod.Post, Path, ApiServer.Clerk, text)).Expect(415).Problem.ShouldBe("media-type");
        (await server.PostAsync(Path, $$"""{"name":"{{new string('x', 300_000)}}"}""")).Expect(413).Problem.ShouldBe("too-large");
        (await server.PostAsync(Path, new string('[', 10_000))).Expect(400).Problem.ShouldBe("invalid");
        (await server.PostAsync("settlements/preview", new string('[', 10_000))).Expect(400).Problem.ShouldBe("invalid");
        (await server.PostAsync(Path, "")).Expect(400).Problem.ShouldBe("invalid");
        (await server.PostAsync(Path, """{"name":"a\u0000b"}""")).Expect(400).Problem.ShouldBe("invalid");
        (await server.PostAsync(Path, """{"name":"\ud800"}""")).Expect(400).Problem.ShouldBe("invalid");
        (await server.PostAsync("settlements/preview", """{"policy":"\ud800"}""")).Expect(400).Problem.ShouldBe("invalid");
        (await server.PostAsync(Path, """{"name":"'; drop table person; --"}""")).Expect(200).Items.ShouldBeEmpty();
        (await server.GetAsync("institutions?name=%00")).Expect(400).Fields.ShouldBe(["name"]);
        (await server.GetAsync("institutions?name=a&name=b")).Expect(400).Fields.ShouldBe(["name"]);
    }
}
