using Tuodi.Kernel;
using Tuodi.Policies.Library;

namespace Tuodi.Tests.Checks;

/// <summary>The mistakes that a policy officer makes each give one message with its line and column, and the remedy.</summary>
public sealed class BadFileTests : IDisposable
{
    private const string Layer = "  help:\n    fund: aid\n    cite: rule 3\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("tuodi-bad-files-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(
        "a misspelt key",
        Layer + "    deductable: 100\n    rate: 80%\n",
        22,
        5,
        "has no key `deductable`",
        "Did you mean `deductible`?"
    )]
    [InlineData("a percent over 100", Layer + "    rate: 180%\n", 22, 11, "The rate 180% is more than 100%", "from 0% to 100%")]
    [InlineData(
        "overlapping rows",
        Layer + "    table:\n      - { who: [poor, near], rate: 80% }\n      - { who: near, rate: 70% }\n",
        24,
        9,
        "overlaps the row at bad.yaml:23:9; both fit: a near person",
        "exception: true"
    )]
    [InlineData(
        "an unknown parameter",
        Layer + "    deductible: 10% of incame(last year)\n    rate: 80%\n",
        22,
        17,
        "`incame` is not known",
        "Did you mean `income`?"
    )]
    [InlineData(
        "a wrong date",
        Layer + "    when: { date: 2023-02-30 .. }\n    rate: 80%\n",
        22,
        19,
        "The day `2023-02-30` does not exist",
        "2023-01-01 .."
    )]
    [InlineData("a tab", Layer + "\trate: 80%\n", 22, 1, "A tab stands in the indentation", "Use spaces")]
    [InlineData("a duplicate key", Layer + "    rate: 80%\n    rate: 70%\n", 23, 5, "The key `rate` stands twice", "Keep one")]
    [InlineData("a bare decimal rate", Layer + "    rate: 0.7\n", 22, 11, "`0.7` has no percent sign", "Write 70%")]
    [InlineData("a missing citation", "  help:\n    fund: aid\n    rate: 80%\n", 20, 5, "has no citation", "Add `cite: SOURCE ARTICLE`")]
    [InlineData(
        "an unknown source",
        "  help:\n    fund: aid\n    cite: rules 3\n    rate: 80%\n",
        21,
        11,
        "There is no source `rules`",
        "Did you mean `rule`?"
    )]
    [InlineData(
        "a gap in bands",
        Layer + "    bands: { 0..6000: 70%, 7000..: 75% }\n",
        22,
        28,
        "leaves a gap after the band before",
        "Start it at ¥6,000.00"
    )]
    [InlineData(
        "a forward reference",
        Layer + "    rate: 80%\n    deductible: paid(last)\n  last:\n    fund: aid\n    cite: rule 3\n    rate: 10%\n",
        23,
        17,
        "The layer `last` comes later",
        "layers before it"
    )]
    [InlineData(
        "an unknown category",
        Layer + "    table:\n      - { who: [poor, nera], rate: 80% }\n",
        23,
        23,
        "There is no category or group `nera`",
        "Did you mean `near`?"
    )]
    [InlineData(
        "a gap in a table",
        Layer + "    table:\n      - { who: poor, level: [1, 2, 3], rate: 80% }\n",
        23,
        9,
        "none fits: a poor person, level primary",
        "rate: 0%"
    )]
    [InlineData("a yuan amount for a rate", Layer + "    rate: 80\n", 22, 11, "`80` has no percent sign", "Write 80%")]
    public void One_mistake_is_told_once(string mistake, string layers, int line, int column, string wrong, string remedy)
    {
        var problem = Refused(Document.Text(layers)).ShouldHaveSingleItem(mistake);
        (problem.Spot.Line, problem.Spot.Column).ShouldBe((line, column), mistake);
        Path.GetFileName(problem.Spot.File).ShouldBe("bad.yaml");
        problem.Wrong.Replace(Path.GetFileName(_folder) + "/", string.Empty, StringComparison.Ordinal).ShouldContain(wrong);
        problem.Remedy.ShouldContain(remedy);
    }

    [Fact]
    public void A_file_of_fifty_megabytes_is_refused_without_being_read()
    {
        var path = Path.Combine(_folder, "bad.yaml");
        using (var file = File.Create(path))
        {
            file.SetLength(50_000_000);
        }

        var problem = Should.Throw<ProblemException>(() => new PolicyLibrary(_folder).Load(path)).Problems.ShouldHaveSingleItem();
        problem.Wrong.ShouldContain("50,000,000 bytes");
    }

    [Fact]
    public void Deep_nesting_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("{ not: ", 5_000)) + "{ level: 1 }" + string.Concat(Enumerable.Repeat(" }", 5_000));
        var problem = Refused(Document.Text($"{Layer}    rate: 80%\n    when: {deep}\n")).ShouldHaveSingleItem();
        problem.Spot.Line.ShouldBe(23);
        problem.Wrong.ShouldContain("more than 24 deep");
    }

    private IReadOnlyList<Problem> Refused(string text)
    {
        var path = Path.Combine(_folder, "bad.yaml");
        File.WriteAllText(path, text);
        return Should.Throw<ProblemException>(() => new PolicyLibrary(_folder).Load(path)).Problems;
    }
}
