using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Terms;

namespace Tuodi.Policies.Rulebooks;

/// <summary>Puts values into the parameters of a document for years that it does not know; a value that it knows stays.</summary>
public static class AssumedParameters
{
    private static readonly TermScope NoNames = new([], 0, [], new Dictionary<string, TermUnit>(), []);

    /// <summary>The document with the values, for the year of a day and the two before it.</summary>
    /// <param name="policy">The document.</param>
    /// <param name="day">The day.</param>
    /// <param name="assumed">Values by the name of the parameter.</param>
    /// <param name="years">What was put in: <c>income(2023)</c>.</param>
    /// <exception cref="ProblemException">A value cannot be read.</exception>
    public static Policy In(Policy policy, DateOnly day, IReadOnlyDictionary<string, string> assumed, out IReadOnlyList<string> years)
    {
        var added = new List<string>();
        var parameters = new Dictionary<string, Parameter>(policy.Parameters, StringComparer.Ordinal);
        foreach (var (name, text) in assumed)
        {
            if (policy.Parameters.TryGetValue(name, out var parameter))
            {
                var open = Enumerable.Range(day.Year - 2, 3).Where(year => parameter.OfYear(year)?.Value is not NumberTerm).ToList();
                parameters[name] = With(parameter, open, text);
                added.AddRange(open.Select(year => $"{name}({year})"));
            }
        }

        years = added;
        return added.Count == 0 ? policy : policy with { Parameters = parameters };
    }

    private static Parameter With(Parameter parameter, List<int> years, string text)
    {
        try
        {
            var value = TermParser.Parse(text, parameter.Unit, NoNames, parameter.Name);
            var added = years.Select(year => new ParameterValue(new DateOnly(year, 1, 1), true, value, null, parameter.Spot));
            return parameter with
            {
                Values =
                [
                    .. parameter
                        .Values.Where(each => !each.IsYear || !years.Contains(each.From.Year))
                        .Concat(added)
                        .OrderBy(each => each.From),
                ],
            };
        }
        catch (TermSyntaxException error)
        {
            throw new ProblemException(new Problem(new Spot("--assume", 0, 0), error.Message, error.Remedy));
        }
    }
}
