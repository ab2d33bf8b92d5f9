using Tuodi.Storage;

namespace Tuodi.Server.Safety.Access;

/// <summary>Whether a user sees a person: an office those of its division, a hospital those who have been there.</summary>
internal static class PersonSight
{
    public static async ValueTask<bool> SeesAsync(
        SettlementService service,
        DataScope scope,
        string area,
        string person,
        CancellationToken cancel
    )
    {
        if (scope.Institution is not { } own)
        {
            return scope.Sees(area, null);
        }

        var visits = await service.QueryAsync<long>(
            "select id from visit where person = @person and area = @area and institution = @own limit 1",
            new
            {
                person,
                area,
                own,
            },
            cancel
        );
        return visits.Count > 0;
    }
}
