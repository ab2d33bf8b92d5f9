using Tuodi.Server.Safety.Access;

namespace Tuodi.Tests.Web;

/// <summary>The calculators' forms say that they calculate; a search still says that it searches.</summary>
public sealed class CalculatorPageTests
{
    [Theory]
    [InlineData("/console/calculator", "zh", "计算")]
    [InlineData("/console/calculator", "en", "Calculate")]
    [InlineData("/console/calculator/person", "en", "Calculate")]
    [InlineData("/console/settlements", "en", "Search")]
    public async Task The_button_says_what_it_does(string path, string language, string does)
    {
        await using var server = await ConsoleServer.StartAsync();
        using var clerk = server.Fresh(await server.TokenAsync("li.handling", Role.Handling), language);
        (await ConsoleServer.TextAsync(await clerk.GetAsync(path))).ShouldContain(
            $"<button type=\"submit\" class=\"btn btn-primary\">{does}</button>"
        );
    }
}
