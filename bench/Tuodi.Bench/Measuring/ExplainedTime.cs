using System.Diagnostics;
using Tuodi.Policies.Library;
using Tuodi.Settlement.Accumulation;
using Tuodi.Settlement.Cases;
using Tuodi.Settlement.History;
using Tuodi.Settlement.Interpreting;

namespace Tuodi.Bench.Measuring;

/// <summary>How long a settlement with its whole explanation takes.</summary>
public static class ExplainedTime
{
    private const int Rounds = 9;
    private const int Settlements = 20_000;

    /// <summary>The mean of the first visit of a case, in nanoseconds: the middle one of several rounds.</summary>
    public static double Of(string policies, string caseFile)
    {
        var file = CaseReader.Read(caseFile, caseFile);
        var library = new PolicyLibrary(policies);
        var visit = file.Visits[0].Visit!;
        var path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(caseFile)!, file.Policy.Text));
        var policy = File.Exists(path) ? library.Load(path) : library.InForce(file.Policy.Text, visit.Date, file.Policy.Spot);
        var rulebook = new PolicyRulebooks(_ => policy, file.Parameters).On(visit.Date);
        var year = Accumulators.Empty(Layouts.Of(policy), visit.Date.Year);
        return Measuring.Rounds.Median(Enumerable.Range(0, Rounds).Select(_ => Round()).Skip(2).ToList());

        double Round()
        {
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < Settlements; i++)
            {
                _ = Interpreter.Settle(rulebook, file.Person, visit, year);
            }

            return Stopwatch.GetElapsedTime(start).TotalNanoseconds / Settlements;
        }
    }
}
