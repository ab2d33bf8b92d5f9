using Tuodi.Kernel;
using Tuodi.Policies.Library;
using Tuodi.Tests.Reference;

namespace Tuodi.Tests.Policies;

/// <summary><c>none</c> is no amount at all: a deductible that is not charged, a cap that does not bind, and nothing else.</summary>
public sealed class NoneTests
{
    [Theory]
    [InlineData("deductible: none, rate: 70%, cap: none", null)]
    [InlineData("deductible: [ { level: 1, is: none }, { otherwise: 500 } ], rate: 70%", null)]
    [InlineData("base: none, rate: 70%", "12:16")]
    [InlineData("rate: none", "12:16")]
    [InlineData("pays: none", "12:16")]
    [InlineData("deductible: 5 + none, rate: 70%", "12:22")]
    [InlineData("rate: 70%, cap: \"min(none, 5)\"", "12:26")]
    public void Stands_for_a_deductible_or_a_cap_only(string rule, string? place)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write(
            "policy.yaml",
            $"division: \"420500\"\ntitle: none\neffective: 2023-01-01 ..\nstatus: test\nsources: {{ paper: {{ title: invented, grade: invented }} }}\nfunds: {{ f: {{ title: a }} }}\n\n\nlayers:\n  assistance:\n    {{ fund: f, cite: paper 1,\n         {rule} }}\n"
        );
        var library = new PolicyLibrary(folder.Path);
        if (place is null)
        {
            Should.NotThrow(() => library.Load(path));
        }
        else
        {
            var problem = Should.Throw<ProblemException>(() => library.Load(path)).Problems.ShouldHaveSingleItem();
            problem.Wrong.ShouldBe("`none` stands where a value is needed");
            $"{problem.Spot.Line}:{problem.Spot.Column}".ShouldBe(place);
        }
    }
}
