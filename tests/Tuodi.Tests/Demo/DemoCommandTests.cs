using Tuodi.Tests.Cli;

namespace Tuodi.Tests.Demo;

/// <summary><c>tuodi demo</c> as it is typed.</summary>
public sealed class DemoCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tuodi-demo-command-");

    private string Place => Path.Combine(_folder.FullName, "county.sqlite");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_second_start_finds_it_and_an_interrupted_one_starts_over()
    {
        var made = Command.Run("demo", "--persons", "100", "--database", Place, "--no-serve");
        made.ExitCode.ShouldBe(0, made.Errors);
        made.Output.ShouldContain("demo.handling");
        var written = File.GetLastWriteTimeUtc(Place);

        var found = Command.Run("demo", "--database", Place, "--no-serve");
        found.ExitCode.ShouldBe(0, found.Errors);
        found.Output.ShouldContain("There already");
        File.GetLastWriteTimeUtc(Place).ShouldBe(written);

        var other = Command.Run("demo", "--persons", "120", "--database", Place, "--no-serve");
        other.ExitCode.ShouldBe(2);
        other.Errors.ShouldContain("--fresh");

        // The mark is written last: without it nothing that is there counts.
        File.Delete($"{Place}.json");
        var again = Command.Run("demo", "--persons", "120", "--database", Place, "--no-serve");
        again.ExitCode.ShouldBe(0, again.Errors);
        again.Output.ShouldContain("120 人 persons");
        again.Output.ShouldNotContain("There already");
    }

    [Fact]
    public void The_report_comes_as_text_json_and_csv_and_makes_no_database()
    {
        var text = Command.Run("demo", "--report", "--persons", "3000", "--database", Place);
        text.ExitCode.ShouldBe(0, text.Errors);
        text.Output.ShouldContain("Assumptions (nobody's figures)");
        Command.Run("demo", "--json", "--persons", "3000").Output.ShouldContain("\"meets\": true");
        Command.Run("demo", "--csv", "--persons", "3000").Output.ShouldStartWith("zh,en,unit,published,drawn");
        File.Exists(Place).ShouldBeFalse();
    }

    [Fact]
    public void A_port_that_is_taken_is_told_before_any_work()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var port = ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
        var refused = Command.Run("demo", "--persons", "100", "--database", Place, "--urls", $"http://127.0.0.1:{port}");
        refused.ExitCode.ShouldBe(2);
        refused.Errors.ShouldContain($"Port {port} is taken");
        File.Exists(Place).ShouldBeFalse();
    }
}
