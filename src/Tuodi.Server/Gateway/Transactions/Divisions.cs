using Tuodi.Storage;

namespace Tuodi.Server.Gateway.Transactions;

/// <summary>Finds in which division something is kept, where a request does not say so.</summary>
internal static class Divisions
{
    /// <summary>The division of a visit or a person, or nothing where neither is known.</summary>
    /// <exception cref="GatewayRefusal">Several divisions have the person's number.</exception>
    public static async Task<string?> OfAsync(SettlementService service, Asked asked, CancellationToken cancel)
    {
        if (asked.Visit is { } visit)
        {
            var areas = await service.QueryAsync<string>("select area from visit where id = @visit", new { visit }, cancel);
            if (areas.Count > 0)
            {
                return areas[0];
            }
        }

        if (asked.Person is not { } person)
        {
            return null;
        }

        var found = await service.QueryAsync<string>("select area from person where id = @person", new { person }, cancel);
        return found.Count switch
        {
            0 => null,
            1 => found[0],
            _ => throw new GatewayRefusal("该人员编号在多个参保地登记，请在报文头insuplc_admdvs（参保地医保区划）中注明"),
        };
    }

    /// <summary>The division of an institution.</summary>
    /// <exception cref="GatewayRefusal">There is no such institution.</exception>
    public static async Task<string> OfInstitutionAsync(SettlementService service, string code, CancellationToken cancel)
    {
        var found = await service.QueryAsync<string>("select division from institution where code = @code", new { code }, cancel);
        return found.Count > 0 ? found[0] : throw new GatewayRefusal($"没有编号为{code}的定点医药机构，请核对fixmedins_code");
    }
}
