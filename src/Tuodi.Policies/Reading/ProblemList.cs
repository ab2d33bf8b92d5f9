using Tuodi.Kernel;

namespace Tuodi.Policies.Reading;

/// <summary>The problems found while a file is read, so that all of them are told at once.</summary>
public class ProblemList
{
    /// <summary>After so many problems the rest is noise.</summary>
    private const int ProblemsMax = 40;

    private readonly List<Problem> _problems = [];

    /// <summary>What was found.</summary>
    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>Adds a problem.</summary>
    public void Report(Spot spot, Bilingual wrong, Bilingual remedy)
    {
        if (_problems.Count < ProblemsMax)
        {
            _problems.Add(new Problem(spot, wrong, remedy));
        }
    }

    /// <summary>Adds a problem that is told in English only.</summary>
    public void Report(Spot spot, string wrong, string remedy)
    {
        if (_problems.Count < ProblemsMax)
        {
            _problems.Add(new Problem(spot, wrong, remedy));
        }
    }
}
