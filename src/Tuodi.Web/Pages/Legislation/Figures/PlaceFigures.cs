using Tuodi.Comparison.Conformity;
using Tuodi.Comparison.Equity;
using Tuodi.Comparison.Places;
using Tuodi.Coverage.Plans;
using Tuodi.Coverage.Register;
using Tuodi.Kernel;
using Tuodi.Legislation.Study;
using Tuodi.Policies.Library;
using Tuodi.Policies.Rulebooks;
using Tuodi.Storage.Settling;
using Tuodi.Web.Hosting;
using Tuodi.Web.Pages.Policies;

namespace Tuodi.Web.Pages.Legislation.Figures;

/// <summary>What is worked out over all places: conformity, coverage, plans, equity, the study's ranges; each the same as its command tells.</summary>
/// <remarks>They go by the documents of the folders that the server was given and by those that two persons put into force: after such a decision they are worked out again.</remarks>
public sealed class PlaceFigures
{
    private static readonly IReadOnlyDictionary<string, string> NothingAssumed = new Dictionary<string, string>(StringComparer.Ordinal);

    private readonly ConsoleOptions _options;
    private readonly PolicyShelf _rules;
    private readonly Lock _gate = new();
    private (IReadOnlyList<DocumentBeside> Beside, PolicyLibrary Library)? _held;
    private readonly KeptFigures<(PolicyLibrary, DateOnly), ConformityOfDay> _conformity;
    private readonly KeptFigures<(PolicyLibrary, DateOnly, Language), IReadOnlyList<JurisdictionCoverage>> _coverage;
    private readonly KeptFigures<(PolicyLibrary, DateOnly, Language), IReadOnlyList<PlanLine>> _plans;
    private readonly KeptFigures<(PolicyLibrary, DateOnly, bool), EquityOfDay> _equity;
    private readonly KeptFigures<(PolicyLibrary, DateOnly), IReadOnlyList<StudyFigure>> _ranges;

    /// <summary>Nothing is read before somebody asks.</summary>
    public PlaceFigures(ConsoleOptions options, PolicyDocuments documents, PolicyShelf rules)
    {
        (_options, _rules) = (options, rules);
        var turn = new WorkTurn();
        string Data(params ReadOnlySpan<string> path) => Path.Combine([options.Home, "data", .. path]);
        _conformity = new(turn, key => Conformity(key.Item1, key.Item2));
        _coverage = new(turn, key => CoverageRegister.Of(key.Item1, documents.Known.Study, key.Item2, key.Item3));
        _plans = new(
            turn,
            key =>
                PlanTracker.Of(
                    key.Item1,
                    PlanBook.Read(Data("plan", "measures.yaml"), "data/plan/measures.yaml"),
                    documents.Known.Study.Where(each => each.IsProvince).OrderBy(each => each.Code.Digits, StringComparer.Ordinal),
                    key.Item2,
                    key.Item3
                )
        );
        _equity = new(turn, key => Equity(key.Item1, key.Item2, key.Item3, Data("equity")));
        _ranges = new(turn, key => new StudyFigures(new StudyData(Data("legislation", "study")), key.Item2).Ranges(key.Item1));
    }

    /// <summary>Every place held against the national documents of a day.</summary>
    /// <exception cref="ProblemException">The nation has no document on the day.</exception>
    internal Task<ConformityOfDay> ConformityAsync(DateOnly day) => _conformity.Of((Held(), day));

    /// <summary>What is known of the rules of each jurisdiction of the study.</summary>
    internal Task<IReadOnlyList<JurisdictionCoverage>> CoverageAsync(DateOnly day, Language language) =>
        _coverage.Of((Held(), day, language));

    /// <summary>How the provinces stand with their plans.</summary>
    internal Task<IReadOnlyList<PlanLine>> PlansAsync(DateOnly day, Language language) => _plans.Of((Held(), day, language));

    /// <summary>The shipped families under the rules of every place, on one stated insurance.</summary>
    /// <param name="day">The day.</param>
    /// <param name="hasSecondRound">Whether the second round counts; many places do not know theirs, and are then left out.</param>
    /// <exception cref="ProblemException">The nation has no document on the day.</exception>
    internal Task<EquityOfDay> EquityAsync(DateOnly day, bool hasSecondRound) => _equity.Of((Held(), day, hasSecondRound));

    /// <summary>Table 2 of the study from the documents in force.</summary>
    internal Task<IReadOnlyList<StudyFigure>> RangesAsync(DateOnly day) => _ranges.Of((Held(), day));

    // A library reads each file once, so one serves all figures; turns are taken one after the other.
    private PolicyLibrary Held()
    {
        lock (_gate)
        {
            var beside = _rules.Beside;
            if (_held is not { } held || !ReferenceEquals(held.Beside, beside))
            {
                _held = held = (beside, new PolicyLibrary(_options.Policies, _options.Over, beside: beside));
            }

            return held.Library;
        }
    }

    private static ConformityOfDay Conformity(PolicyLibrary library, DateOnly day)
    {
        var check = new ConformityCheck(library, day, NothingAssumed);
        return new ConformityOfDay(check.Nation, check.All());
    }

    private static EquityOfDay Equity(PolicyLibrary library, DateOnly day, bool hasSecondRound, string folder)
    {
        var nation = library.InForce(AreaCode.Nation.Digits, day, new Spot(AreaCode.Nation.Digits, 0, 0));
        var (places, without) = new PlaceShelf(library, day, NothingAssumed).All();
        var insurance = new RulebookShelf(library.Load(Path.Combine(folder, "insurance.yaml")), []).On(day);
        IReadOnlySet<string> left = hasSecondRound
            ? new HashSet<string>(StringComparer.Ordinal)
            : new HashSet<string>(StringComparer.Ordinal) { PlaceSettling.SecondRound };
        var households = HouseholdSheet.Read(Path.Combine(folder, "households.csv"), day);
        var run = EquityRun.Of(places, households, new PlaceSettling(Ground.Common, insurance, left));
        return new EquityOfDay(EquityReport.Of(run, nation), without);
    }
}
