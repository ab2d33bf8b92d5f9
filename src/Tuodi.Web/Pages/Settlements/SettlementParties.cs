using Tuodi.Recipients.Register;
using Tuodi.Server.Safety.Access;
using Tuodi.Server.Safety.Privacy;
using Tuodi.Storage.Rows;
using Tuodi.Web.Framing;

namespace Tuodi.Web.Pages.Settlements;

/// <summary>Whose a settlement is and which institution made it: the numbers, with the names beside them where the register has them.</summary>
/// <param name="Person">The person's number and masked name; the number alone for a user who reads no persons.</param>
/// <param name="Institution">The institution's code and name.</param>
public sealed record SettlementParties(string Person, string Institution)
{
    /// <summary>The parties of a settlement as the register names them now.</summary>
    internal static async Task<SettlementParties> ReadAsync(PageCall call, SettlementRow settlement)
    {
        var persons = call.User.May(AccessAct.PersonsRead)
            ? await call.Service.QueryAsync<InsuredPerson>(
                $"{Tables.Person.Select} where area = @Area and id = @Person",
                new { settlement.Area, settlement.Person },
                call.Cancel
            )
            : [];
        var institutions = await call.Service.QueryAsync<MedicalInstitution>(
            $"{Tables.Institution.Select} where code = @Institution",
            new { settlement.Institution },
            call.Cancel
        );
        return new(
            persons is [var person] ? $"{settlement.Person} {Masked.Name(person.Name)}" : settlement.Person,
            institutions is [var institution] ? $"{settlement.Institution} {institution.Name}" : settlement.Institution
        );
    }
}
