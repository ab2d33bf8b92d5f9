using System.Diagnostics;
using System.Text.RegularExpressions;
using Tuodi.Tests.House;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Api;

/// <summary>The page of the API says what is so: its commands run, its table has every kind of problem.</summary>
public sealed class ApiPageTests
{
    private static string Page => File.ReadAllText(System.IO.Path.Combine(Repository.Root, "docs/reference/api.md"));

    [Fact]
    public async Task Every_command_of_the_page_runs_and_prints_what_the_page_shows()
    {
        await using var server = await ApiServer.StartAsync(null);
        var settlement = await server.SettledAsync(1, 50_000);
        await server.SettledAsync(2, 30_000);
        await server.SettledAsync(3, 30_000);
        var blocks = Regex.Matches(Page, "```sh\n(.*?)```(?:\n\n```text\n(.*?)```)?", RegexOptions.Singleline);
        blocks.Count.ShouldBeGreaterThan(8);
        foreach (Match block in blocks)
        {
            using var shell = Process.Start(
                new ProcessStartInfo("bash", ["-euo", "pipefail", "-c", block.Groups[1].Value])
                {
                    UseShellExecute = false,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                    Environment =
                    {
                        ["TUODI"] = server.Client.BaseAddress!.ToString().TrimEnd('/'),
                        ["CLERK"] = await server.TokenAsync(ApiServer.Clerk),
                        ["APPROVER"] = await server.TokenAsync(ApiServer.Approver),
                        ["KEEPER"] = await server.TokenAsync(ApiServer.Keeper),
                        ["SETTLEMENT"] = $"{settlement}",
                    },
                }
            )!;
            var errors = shell.StandardError.ReadToEndAsync();
            var output = await shell.StandardOutput.ReadToEndAsync();
            await shell.WaitForExitAsync();
            shell.ExitCode.ShouldBe(0, $"{block.Groups[1].Value}\n{await errors}");
            output.ShouldContain(block.Groups[2].Value);
        }
    }

    [Fact]
    public void Every_kind_of_problem_in_the_table_exists()
    {
        var sources = string.Concat(
            Repository
                .Files("src/Tuodi.Server/Api", "*.cs")
                .Concat(Repository.Files("src/Tuodi.Server/Safety", "*.cs"))
                .Select(File.ReadAllText)
        );
        var told = Regex
            .Matches(Page, "^\\| (`[a-z-]+`(?:, `[a-z-]+`)*) \\|", RegexOptions.Multiline)
            .SelectMany(match => Regex.Matches(match.Groups[1].Value, "[a-z-]+").Select(word => word.Value))
            .ToHashSet();
        told.Count.ShouldBeGreaterThan(15);
        told.Where(kind => !sources.Contains($"\"{kind}\"", StringComparison.Ordinal)).ShouldBeEmpty();
    }
}
