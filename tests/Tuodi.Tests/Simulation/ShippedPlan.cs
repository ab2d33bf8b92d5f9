using Tuodi.Simulation.Plan;
using Tuodi.Tests.House;

namespace Tuodi.Tests.Simulation;

/// <summary>The plan that ships.</summary>
internal static class ShippedPlan
{
    public static CountyPlan Plan { get; } = PlanFile.Read(Path.Combine(Repository.Root, "data/demo/county.yaml"));
}
