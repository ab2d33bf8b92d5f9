using Tuodi.Recipients.Register;
using Tuodi.Server.Gateway.Answers;
using Tuodi.Server.Gateway.Tables;
using StoredTables = Tuodi.Storage.Rows.Tables;

namespace Tuodi.Server.Gateway.Transactions.People;

/// <summary>Transaction 1201: institutions by code or by part of the name (医药机构信息获取).</summary>
/// <param name="desk">The service.</param>
/// <param name="fields">The fields of every transaction.</param>
public sealed class InstitutionQuery(Desk desk, FieldTable fields) : IGatewayTransaction
{
    /// <summary>More than so many say nothing to a clerk.</summary>
    private const int RowsMax = 100;

    private readonly AnswerTable _table = new(fields, "1201", "medinsinfo");

    /// <inheritdoc/>
    public string Infno => "1201";

    /// <inheritdoc/>
    public async ValueTask<GatewayReply> RunAsync(GatewayCall call, CancellationToken cancellation)
    {
        var node = call.Node("medinsinfo");
        var (code, name) = (node.Text("fixmedins_code"), node.Text("fixmedins_name"));
        if (code is null && name is null)
        {
            throw new GatewayRefusal("fixmedins_code（定点医药机构编号）和fixmedins_name（定点医药机构名称）至少填写一项");
        }

        var found = await desk.QueryAsync<MedicalInstitution>(
            $"{StoredTables.Institution.Select} where (code = @code or @code is null) and (name like @name escape '!' or @name is null) and (kind = @kind or @kind is null) order by code limit {RowsMax}",
            new
            {
                code,
                name = name is null ? null : $"%{Escaped(name)}%",
                kind = node.Text("fixmedins_type"),
            },
            cancellation
        );
        _table.Rows(call.Answer.Output, "medinsinfo", found, Value);
        return call.Answer.Complete();
    }

    private static string Escaped(string text) =>
        text.Replace("!", "!!", StringComparison.Ordinal)
            .Replace("%", "!%", StringComparison.Ordinal)
            .Replace("_", "!_", StringComparison.Ordinal);

    private static object? Value(MedicalInstitution row, string field) =>
        field switch
        {
            "fixmedins_code" => row.Code,
            "fixmedins_name" => row.Name,
            "uscc" => row.CreditCode,
            "fixmedins_type" => row.Kind,
            "hosp_lv" => row.Grade,
            _ => null,
        };
}
