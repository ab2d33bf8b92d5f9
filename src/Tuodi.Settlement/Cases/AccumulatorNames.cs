using Tuodi.Policies.Layers;

namespace Tuodi.Settlement.Cases;

/// <summary>How the accounts of caps are called where accumulators are written: <c>assistance</c>, <c>outpatient per quarter</c>, <c>base of basic</c>.</summary>
public static class AccumulatorNames
{
    /// <summary>The name of an account.</summary>
    public static string Of(Account account)
    {
        var name = account.OfBase ? $"base of {account.Name}" : account.Name;
        return account.Per switch
        {
            Per.Month => $"{name} per month",
            Per.Quarter => $"{name} per quarter",
            Per.HalfYear => $"{name} per half-year",
            _ => name,
        };
    }
}
