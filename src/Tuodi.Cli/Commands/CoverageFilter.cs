using System.CommandLine;
using Tuodi.Coverage.Elements;
using Tuodi.Coverage.Jurisdictions;
using Tuodi.Coverage.Register;
using Tuodi.Kernel;

namespace Tuodi.Cli.Commands;

/// <summary>The options that leave only some regions, elements or states in the register.</summary>
internal sealed class CoverageFilter
{
    private readonly Option<string[]> _regions = new("--region")
    {
        Description = "only this region; may be given again",
        HelpName = "eastern|central|western|northeastern",
    };

    private readonly Option<string[]> _elements = new("--element")
    {
        Description = "only elements whose key is this or begins with it, such as inpatient.cap; may be given again",
        HelpName = "KEY",
    };

    private readonly Option<string[]> _states = new("--state")
    {
        Description = "only elements that stand so; may be given again",
        HelpName = "encoded|partial|stale|unknown",
    };

    public CoverageFilter()
    {
        _regions.AcceptOnlyFromAmong([.. Enum.GetValues<Region>().Select(region => region.ToString().ToLowerInvariant())]);
        _states.AcceptOnlyFromAmong([.. Enum.GetValues<ElementStatus>().Select(Words.Key)]);
        _elements.CompletionSources.Add(_ =>
            ElementList.All.Select(element => new System.CommandLine.Completions.CompletionItem(element.Key))
        );
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_regions);
        command.Options.Add(_elements);
        command.Options.Add(_states);
    }

    public IEnumerable<Jurisdiction> Of(IEnumerable<Jurisdiction> jurisdictions, ParseResult parsed) =>
        parsed.GetValue(_regions) is { Length: > 0 } regions
            ? jurisdictions.Where(each => regions.Contains(each.Region.ToString(), StringComparer.OrdinalIgnoreCase))
            : jurisdictions;

    /// <exception cref="ProblemException">No element has such a key.</exception>
    public IReadOnlyList<JurisdictionCoverage> Of(IReadOnlyList<JurisdictionCoverage> register, ParseResult parsed)
    {
        var elements = parsed.GetValue(_elements) ?? [];
        var states = parsed.GetValue(_states) ?? [];
        if (elements.FirstOrDefault(key => !ElementList.All.Any(element => Begins(element, key))) is { } stranger)
        {
            throw new ProblemException(
                new Problem(
                    new Spot("--element", 0, 0),
                    new Bilingual($"没有要素 {stranger}", $"There is no element {stranger}"),
                    new Bilingual(
                        $"要素为 {string.Join("、", ElementList.All.Select(element => element.Key))}。",
                        $"Elements are {string.Join(", ", ElementList.All.Select(element => element.Key))}."
                    )
                )
            );
        }

        return
        [
            .. register.Select(each =>
                each with
                {
                    Elements =
                    [
                        .. each
                            .Elements.Where(element => elements.Length == 0 || elements.Any(key => Begins(element.Element, key)))
                            .Where(element =>
                                states.Length == 0 || states.Contains(Words.Key(element.Fact.Status), StringComparer.Ordinal)
                            ),
                    ],
                }
            ),
        ];
    }

    private static bool Begins(Element element, string key) =>
        element.Key == key || element.Key.StartsWith(key + ".", StringComparison.Ordinal);
}
