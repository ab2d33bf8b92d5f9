using Tuodi.Recipients.Register;
using Tuodi.Server.Api.Http;
using Tuodi.Server.Api.Records;
using Tuodi.Server.Safety.Access;
using Tuodi.Storage.Rows;

namespace Tuodi.Server.Api.Resources;

/// <summary>Designated institutions and their operators (定点医药机构、经办人).</summary>
internal static class Institutions
{
    public static IReadOnlyList<Operation> Operations { get; } =
    [
        new(
            "GET",
            "/institutions",
            "searchInstitutions",
            AccessAct.RegisterRead,
            new("查询定点医药机构", "Find designated institutions"),
            typeof(Page<InstitutionItem>),
            SearchAsync
        )
        {
            Parameters = [Parameters.Division, Parameters.Name, Parameters.Limit, Parameters.Cursor],
        },
        new(
            "GET",
            "/institutions/{code}",
            "readInstitution",
            AccessAct.RegisterRead,
            new("一家定点医药机构", "A designated institution"),
            typeof(InstitutionItem),
            ReadAsync
        )
        {
            Parameters = [Parameters.CodeOfPath],
            Refusals = [404],
        },
        new(
            "GET",
            "/institutions/{code}/operators",
            "searchOperators",
            AccessAct.RegisterRead,
            new("一家定点医药机构的经办人", "The operators of an institution"),
            typeof(Page<OperatorItem>),
            OperatorsAsync
        )
        {
            Parameters = [Parameters.CodeOfPath, Parameters.Unmasked, Parameters.Limit, Parameters.Cursor],
            Refusals = [404],
        },
    ];

    private static async Task<ApiAnswer> SearchAsync(ApiCall call)
    {
        var conditions = new Conditions()
            .And("division = @division", "division", call.Text(Parameters.Division))
            .And("substr(name, 1, length(@name)) = @name", "name", call.Text(Parameters.Name));
        return ApiAnswer.Of(
            await Paging.PageAsync<MedicalInstitution, InstitutionItem>(
                call,
                Tables.Institution.Select,
                conditions,
                [("code", PagingKey.Text)],
                row => [row.Code],
                Item
            )
        );
    }

    private static async Task<ApiAnswer> ReadAsync(ApiCall call) => ApiAnswer.Of(Item(await OneAsync(call)));

    private static async Task<ApiAnswer> OperatorsAsync(ApiCall call)
    {
        var institution = await OneAsync(call);
        if (!call.User.Scope.SeesInstitution(institution.Code, institution.Division))
        {
            throw new ApiException(ApiProblem.Missing());
        }

        return ApiAnswer.Of(
            await Paging.PageAsync<OperatorRow, OperatorItem>(
                call,
                Tables.Operator.Select,
                new Conditions().And("institution = @code", "code", institution.Code),
                [("id", PagingKey.Text)],
                row => [row.Id],
                row => new OperatorItem(row.Id, Told.Name(call, row.Name), row.Active)
            )
        );
    }

    private static async Task<MedicalInstitution> OneAsync(ApiCall call)
    {
        var rows = await call.Service.QueryAsync<MedicalInstitution>(
            $"{Tables.Institution.Select} where code = @code",
            new { code = call.Given(Parameters.CodeOfPath) },
            call.Cancel
        );
        return rows.Count > 0 ? rows[0] : throw new ApiException(ApiProblem.Missing());
    }

    private static InstitutionItem Item(MedicalInstitution row) =>
        new(
            row.Code,
            row.Name,
            row.CreditCode,
            row.Kind,
            row.Level,
            row.Grade,
            row.Division,
            row.AgreementFrom,
            row.AgreementTo,
            row.Version
        );
}
