using System.Text.RegularExpressions;
using Tuodi.Tests.House;

namespace Tuodi.Tests.Promises;

/// <summary>The page of promises names tests; they exist, and each promise has some.</summary>
public sealed partial class PromisesPageTests
{
    [Fact]
    public void Every_promise_names_tests_that_exist()
    {
        var rows = File.ReadAllLines(Path.Combine(Repository.Root, "docs/concepts/promises.md"))
            .Select(line => PromiseRow().Match(line))
            .Where(row => row.Success)
            .ToList();
        rows.Select(row => row.Groups["number"].Value).ShouldBe(Enumerable.Range(1, 10).Select(number => $"{number}"));
        foreach (var row in rows)
        {
            var named = TestName().Matches(row.Groups["tests"].Value);
            named.Count.ShouldBeGreaterThan(0, row.Value);
            foreach (Match name in named)
            {
                var method = typeof(PromisesPageTests)
                    .Assembly.GetType($"Tuodi.Tests.Promises.{name.Groups[1].Value}")
                    ?.GetMethod(name.Groups[2].Value);
                method.ShouldNotBeNull(name.Value);
                method.GetCustomAttributes(inherit: false).OfType<FactAttribute>().ShouldHaveSingleItem(name.Value).Skip.ShouldBeNull();
            }
        }
    }

    [GeneratedRegex(@"^\| (?<number>\d+) \| [^|]+ \| (?<tests>.+) \|$")]
    private static partial Regex PromiseRow();

    [GeneratedRegex(@"`(\w+)\.(\w+)`")]
    private static partial Regex TestName();
}
