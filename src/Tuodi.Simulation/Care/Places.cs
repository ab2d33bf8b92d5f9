using Tuodi.Simulation.Drawing;
using Tuodi.Simulation.Plan;
using Tuodi.Simulation.Population;

namespace Tuodi.Simulation.Care;

/// <summary>Chooses institutions: of the level in the city, elsewhere in the province or beyond it.</summary>
public sealed class Places
{
    /// <summary>The levels in the order of the plan's figures.</summary>
    internal static readonly string[] Levels = ["3", "2", "1", "primary"];

    private const int ClinicShare = 40;
    private readonly ILookup<string, PlanInstitution> _home;
    private readonly IReadOnlyList<PlanInstitution> _centres;
    private readonly IReadOnlyList<PlanInstitution> _clinics;
    private readonly IReadOnlyList<PlanInstitution> _province;
    private readonly IReadOnlyList<PlanInstitution> _beyond;

    internal Places(CountyPlan plan)
    {
        var province = plan.Division[..2];
        _home = plan.Institutions.Where(each => IsInCity(plan, each)).ToLookup(each => each.Level);
        _centres = [.. _home[Levels[^1]].Where(each => each.HasBeds)];
        _clinics = [.. _home[Levels[^1]].Where(each => !each.HasBeds)];
        var away = plan.Institutions.Where(each => !IsInCity(plan, each)).ToList();
        _province = away.FindAll(each => each.Division.StartsWith(province, StringComparison.Ordinal));
        _beyond = away.FindAll(each => !each.Division.StartsWith(province, StringComparison.Ordinal));
    }

    /// <summary>Whether an institution lies in the county's city, where nobody needs a referral.</summary>
    public static bool IsInCity(CountyPlan plan, PlanInstitution place) =>
        place.Division.StartsWith(plan.Division[..4], StringComparison.Ordinal);

    internal PlanInstitution Choose(Dice dice, Resident resident, int level, Distance distance, bool needsBeds) =>
        distance switch
        {
            Distance.Province => dice.Of(_province),
            Distance.Beyond => dice.Of(_beyond),
            _ when level < Levels.Length - 1 => dice.Of([.. _home[Levels[level]]]),
            _ when !needsBeds && resident.Household.Town < _clinics.Count && dice.Hits(ClinicShare, 100) => _clinics[
                resident.Household.Town
            ],
            _ => _centres[resident.Household.Town % _centres.Count],
        };
}
