using System.CommandLine;
using Tuodi.Coverage.Plans;

namespace Tuodi.Cli.Commands;

/// <summary>The options that leave only some measures or states in the plans.</summary>
internal sealed class PlanFilter
{
    private readonly Option<string[]> _measures = new("--measure")
    {
        Description = "only this measure; may be given again",
        HelpName = "MEASURE",
    };

    private readonly Option<string[]> _states = new("--state")
    {
        Description = "only what stands so; may be given again",
        HelpName = "done|planned|unknown",
    };

    private readonly Option<bool> _overdue = new("--overdue") { Description = "only what was due and is not known to be done" };

    public PlanFilter()
    {
        _measures.AcceptOnlyFromAmong([.. Enum.GetValues<PlanMeasure>().Select(PlanWords.Key)]);
        _states.AcceptOnlyFromAmong([.. Enum.GetValues<PlanState>().Select(PlanWords.Key)]);
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_measures);
        command.Options.Add(_states);
        command.Options.Add(_overdue);
    }

    public IReadOnlyList<PlanLine> Of(IReadOnlyList<PlanLine> lines, ParseResult parsed) =>
        [
            .. lines
                .Where(line => Asked(parsed.GetValue(_measures), PlanWords.Key(line.Measure)))
                .Where(line => Asked(parsed.GetValue(_states), PlanWords.Key(line.State)))
                .Where(line => line.IsOverdue || !parsed.GetValue(_overdue)),
        ];

    private static bool Asked(string[]? asked, string word) =>
        asked is null or { Length: 0 } || asked.Contains(word, StringComparer.Ordinal);
}
