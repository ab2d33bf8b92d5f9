using System.Text.Json.Nodes;

namespace Tuodi.Tests.Gateway.Clients;

/// <summary>The fifth habit: a hospital prints its one-stop sheet from <c>setldetail</c>, summed by <c>setl_proc_info</c>.</summary>
internal sealed record OneStopSheet(decimal CriticalIllness, decimal Assistance)
{
    /// <summary>The sheet of a settlement's output.</summary>
    public static OneStopSheet Of(JsonNode output) => new(Sum(output, "390201"), Sum(output, "610101"));

    private static decimal Sum(JsonNode output, string procInfo) =>
        output["setldetail"]!
            .AsArray()
            .Where(row => row!["setl_proc_info"]?.GetValue<string>() == procInfo)
            .Sum(row => row!["fund_payamt"]!.GetValue<decimal>());
}
