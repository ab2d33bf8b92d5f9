using System.Text.Json;
using Tuodi.Cli.Commands;
using Tuodi.Kernel;
using Tuodi.Policies.Library;
using Tuodi.Tests.House;

namespace Tuodi.Tests.Checks;

/// <summary><c>tuodi policy check</c>: what it prints and what it tells its caller.</summary>
public sealed class PolicyCheckCommandTests : IDisposable
{
    private const string Good =
        "  help:\n    fund: aid\n    cite: rule 3\n    rate: 80%\n    deductible: min(line, income(last year))\n    when: { who: poor }\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("tuodi-check-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_good_document_gives_nought()
    {
        var (code, text) = Check(Good.Replace("min(line, income(last year))", "line", StringComparison.Ordinal), json: false);
        code.ShouldBe(ExitCode.Good);
        text.ShouldContain("warning: Nothing uses the parameter `income`.");
        text.ShouldEndWith("1 document: 0 errors, 1 warning, 0 to know\n");
    }

    [Fact]
    public void An_overlap_refuses_the_document_and_gives_two()
    {
        var (code, text) = Check(
            Good.Replace("rate: 80%", "table: [ { who: poor, rate: 80% }, { who: [near, poor], rate: 70% } ]", StringComparison.Ordinal),
            json: false
        );
        code.ShouldBe(ExitCode.BadInput);
        text.ShouldContain("22:40: error: This row of `help` overlaps");
        text.ShouldContain("1 document: 1 error,");
    }

    [Fact]
    public void A_fall_gives_one_and_its_example()
    {
        var (code, text) = Check(
            Good.Replace("who: poor", "amount: { left: over 9000 }", StringComparison.Ordinal)
                .Replace("min(line, income(last year))", "line", StringComparison.Ordinal),
            json: true
        );
        code.ShouldBe(ExitCode.Failed);
        var findings = JsonDocument.Parse(text).RootElement.GetProperty("documents")[0].GetProperty("findings").EnumerateArray().ToList();
        var fall = findings.Single(finding => finding.GetProperty("kind").GetString() == "fall");
        fall.GetProperty("severity").GetString().ShouldBe("error");
        fall.GetProperty("line").GetInt32().ShouldBe(20);
        fall.GetProperty("example").GetString()!.ShouldContain("¥9,000.01");
    }

    [Fact]
    public void A_file_that_is_no_yaml_gives_two() => Check("  help: { fund: aid\n", json: false).Code.ShouldBe(ExitCode.BadInput);

    [Fact]
    public void A_file_that_is_not_there_gives_two()
    {
        var output = new StringWriter();
        PolicyCheckCommand
            .Run(new PolicyLibrary(_folder), [Path.Combine(_folder, "nowhere.yaml")], false, Language.English, output)
            .ShouldBe(ExitCode.BadInput);
        output.ToString().ShouldContain("There is no such file");
    }

    [Fact]
    public void No_shipped_document_has_an_error()
    {
        var output = new StringWriter();
        var code = PolicyCheckCommand.Run(
            new PolicyLibrary(Path.Combine(Repository.Root, "policies")),
            [],
            false,
            Language.English,
            output
        );
        output.ToString().Split('\n').Where(line => line.Contains(": error: ", StringComparison.Ordinal)).ShouldBeEmpty();
        code.ShouldBe(ExitCode.Good);
    }

    private (int Code, string Text) Check(string layers, bool json)
    {
        File.WriteAllText(Path.Combine(_folder, "document.yaml"), Document.Text(layers));
        var output = new StringWriter();
        var code = PolicyCheckCommand.Run(new PolicyLibrary(_folder), [], json, Language.English, output);
        return (code, output.ToString());
    }
}
