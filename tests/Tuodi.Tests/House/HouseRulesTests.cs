using System.Text.RegularExpressions;

namespace Tuodi.Tests.House;

/// <summary>Habits that a reader relies on and a compiler does not check. Each failure names file and line.</summary>
public sealed partial class HouseRulesTests
{
    private const int LinesMax = 400;
    private const long TextBytesMax = 2_000_000;

    private static readonly string[] MoneyRooms =
    [
        "src/Tuodi.Kernel",
        "src/Tuodi.Policies",
        "src/Tuodi.Settlement",
        "src/Tuodi.Comparison",
        "src/Tuodi.Office",
        "src/Tuodi.Simulation",
    ];

    /// <summary>Carries whole fen in vectors of floating point, below 2^53; a test of its own shows that no step leaves that range.</summary>
    private const string VectorKernel = "src/Tuodi.Settlement/Batch/";

    /// <summary>Roots and logarithms of ratios without a unit, which no rational number is.</summary>
    private const string Irrational = "src/Tuodi.Comparison/Equity/Irrational.cs";

    private static IReadOnlyList<string> Sources => Repository.Files("src", "*.cs");

    [Fact]
    public void No_source_file_is_longer_than_a_sitting() =>
        Sources
            .Select(file => (Path: Repository.Relative(file), Lines: File.ReadLines(file).Count()))
            .Where(file => file.Lines > LinesMax)
            .ShouldBeEmpty();

    [Fact]
    public void A_file_has_one_public_type() =>
        Sources
            .Select(file =>
                (Path: Repository.Relative(file), Types: PublicTypes(File.ReadAllLines(file)).Select(t => t.Name).Distinct().ToArray())
            )
            .Where(file => file.Types.Length > 1)
            .Select(file => $"{file.Path}: {string.Join(", ", file.Types)}")
            .ShouldBeEmpty();

    [Fact]
    public void Every_public_type_says_what_it_is() =>
        Sources
            .SelectMany(file =>
                PublicTypes(File.ReadAllLines(file))
                    .GroupBy(type => type.Name)
                    .Select(parts => (File: file, Name: parts.Key, IsDescribed: parts.Any(part => part.IsDescribed)))
            )
            .GroupBy(type => (Path.GetDirectoryName(type.File), type.Name)) // the parts of a partial type share one comment
            .Where(parts => !parts.Any(part => part.IsDescribed))
            .Select(parts => $"{Repository.Relative(parts.First().File)}: {parts.Key.Name}")
            .ShouldBeEmpty();

    [Fact]
    public void Money_never_meets_floating_point() =>
        Repository
            .Lines(MoneyRooms.SelectMany(room => Repository.Files(room, "*.cs")))
            .Where(line => !line.Path.StartsWith(VectorKernel, StringComparison.Ordinal) && line.Path != Irrational)
            .Where(line => FloatingPoint().IsMatch(CommentOrString().Replace(line.Text, "")))
            .ShouldBeEmpty();

    [Fact]
    public void Nothing_is_left_unfinished() =>
        Repository
            .Lines(Repository.Files("src", "*.cs").Concat(Repository.Files("tests", "*.cs")).Concat(Repository.Files("bench", "*.cs")))
            .Where(line => Unfinished.IsMatch(line.Text))
            .ShouldBeEmpty();

    [Fact]
    public void No_file_names_a_machine_path_or_a_package_registry() =>
        Repository
            .Lines(Repository.Files(".").Where(IsText))
            .Where(line => MachinePath().IsMatch(line.Text) || RegistryHost().IsMatch(line.Text))
            .Select(line => $"{line.Path}:{line.Number}: {line.Text.Trim()}")
            .ShouldBeEmpty();

    [Theory]
    [InlineData("var share = 0.5;")]
    [InlineData("dou" + "ble share;")]
    [InlineData("return (flo" + "at)fen;")]
    [InlineData("Dou" + "ble.Parse(text)")]
    public void Floating_point_is_recognised(string line) => FloatingPoint().IsMatch(CommentOrString().Replace(line, "")).ShouldBeTrue();

    [Theory]
    [InlineData("var share = 0.5m; // no dou" + "ble rounding")]
    [InlineData("Fail(\"dou" + "ble quotes, version 1.5\");")]
    [InlineData("foreach (var fen in 0..5)")]
    public void What_only_looks_like_floating_point_is_not(string line) =>
        FloatingPoint().IsMatch(CommentOrString().Replace(line, "")).ShouldBeFalse();

    private static IEnumerable<(string Name, bool IsDescribed)> PublicTypes(string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (PublicType().Match(lines[i]) is { Success: true } type)
            {
                var above = lines.Take(i).Reverse().SkipWhile(line => line.StartsWith('[')).FirstOrDefault("");
                yield return (type.Groups[1].Value, above.StartsWith("///", StringComparison.Ordinal));
            }
        }
    }

    private static bool IsText(string path)
    {
        if (new FileInfo(path).Length > TextBytesMax)
        {
            return false;
        }

        using var stream = File.OpenRead(path);
        Span<byte> head = stackalloc byte[512];
        return !head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)].Contains((byte)0);
    }

    /// <summary>Put together here, so that this file is not a finding itself.</summary>
    private static Regex Unfinished { get; } =
        new(string.Join('|', "TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK", "NotImplemented" + "Exception"));

    [GeneratedRegex(
        @"^public\s+(?:(?:sealed|static|abstract|partial|readonly|ref|unsafe)\s+)*(?:class|struct|interface|enum|record(?:\s+(?:struct|class))?|delegate\s+[\w<>?,\[\]. ]+?)\s+(\w+)"
    )]
    private static partial Regex PublicType();

    [GeneratedRegex(@"\b(?:float|[dD]ouble)\b|(?<![\w.])\d[\d_]*\.\d+(?:[eE][+-]?\d+)?[dDfF]?(?![\w.])")]
    private static partial Regex FloatingPoint();

    [GeneratedRegex(@"""(?:[^""\\]|\\.)*""|//.*$")]
    private static partial Regex CommentOrString();

    [GeneratedRegex(@"(?<![A-Za-z])/(?:work|tmp|root|farm)/|\b[A-Z]:\\Users\\")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\b(?:registry|api|deb)\.(?:npm|nuget|debian)|""resolved"": *""https?:")]
    private static partial Regex RegistryHost();
}
