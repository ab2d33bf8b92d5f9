using System.Text.Json;
using System.Text.RegularExpressions;
using Tuodi.Tests.Cli;
using Tuodi.Tests.House;
using Tuodi.Tests.Reference;

namespace Tuodi.Tests.Office.Notices;

/// <summary>Notices and explanations as the command gives them for the shipped month.</summary>
public sealed class AuditTellingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_person_to_whom_something_is_owed_has_a_file_that_tells_by_its_name_nothing_of_the_person()
    {
        var folder = Path.Combine(_folder.Path, "notices");
        var result = Audit("--notices", folder, "--json");
        result.Errors.ShouldBeEmpty();
        using var json = JsonDocument.Parse(result.Output);
        var owed = json
            .RootElement.GetProperty("findings")
            .EnumerateArray()
            .Where(finding => finding.GetProperty("verdict").GetString() is "owed" or "overpaid")
            .GroupBy(finding => finding.GetProperty("person").GetString())
            .Select(person => person.Sum(finding => finding.GetProperty("difference").GetDecimal()))
            .Where(sum => sum > 0)
            .ToList();
        var names = Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal).ToList();
        names.ShouldBe([.. Enumerable.Range(1, owed.Count).Select(number => $"{number:0000}.html"), "all.html"]);

        var all = File.ReadAllText(Path.Combine(folder, "all.html"));
        Regex.Count(all, "<article>").ShouldBe(owed.Count);
        var totals = Regex
            .Matches(all, "<td class=\"amount\"><strong>¥([0-9,.]+)</strong>")
            .Select(match => decimal.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));
        totals.ShouldBe(owed);
        Regex.IsMatch(all, @"999999\d{8}").ShouldBeFalse();
        File.ReadAllText(Path.Combine(folder, "0001.html"))
            .ShouldStartWith("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">");
    }

    [Fact]
    public void A_finding_is_explained_line_by_line()
    {
        var output = Audit("--explain", "3", "--lang", "en").Output;
        output.ShouldContain("finding 3: ");
        output.ShouldContain("  due ¥1,413.18 - paid ¥0.00 = ¥1,413.18");
        output.ShouldContain("   ¥1,766.48 × 80% = ¥1,413.184");
        output.ShouldContain("   ¥1,413.184 rounded to the fen = ¥1,413.18");
    }

    [Theory]
    [InlineData("There is no finding 5000: they are numbered from 1 to ", "--explain", "5000")]
    [InlineData("does not go with --json", "--explain", "1", "--json")]
    [InlineData("There is no notice for this to stand in", "--contact", "here")]
    [InlineData("There is something in this place already", "--notices", "FOLDER")]
    [InlineData("The folder around this one is not there", "--notices", "FOLDER/a/b")]
    public void What_cannot_be_told_is_refused_in_one_line(string says, params string[] options)
    {
        _folder.Write("earlier.txt", "earlier");
        var result = Audit([.. options.Select(option => option.Replace("FOLDER", _folder.Path, StringComparison.Ordinal)), "--lang", "en"]);
        result.ExitCode.ShouldBe(2);
        result.Errors.Trim().Split('\n').Length.ShouldBe(1);
        result.Errors.ShouldContain(says);
        Directory.EnumerateFileSystemEntries(_folder.Path).Count().ShouldBe(1);
    }

    private static CommandResult Audit(params string[] options) =>
        Command.Run([
            "audit",
            "missed",
            .. Directory
                .EnumerateFiles(Path.Combine(Repository.Root, "samples", "office"))
                .Where(file => Path.GetExtension(file) is ".csv" or ".xlsx")
                .Select(Repository.Relative)
                .Order(StringComparer.Ordinal),
            "--policy",
            "samples/office/policy.yaml",
            .. options,
        ]);
}
