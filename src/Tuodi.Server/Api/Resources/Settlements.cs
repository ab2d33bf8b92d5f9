using System.Text.Json;
using Tuodi.Server.Api.Http;
using Tuodi.Server.Api.Records;
using Tuodi.Server.Safety.Access;
using Tuodi.Settlement.Storing;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Settling;

namespace Tuodi.Server.Api.Resources;

/// <summary>Settlements with their corrections, reversals and explanations (结算).</summary>
internal static class Settlements
{
    public const string Path = "/settlements/{area}/{id}";

    private static readonly Parameter[] OfOne = [Parameters.AreaOfPath, Parameters.IdOfPath];

    public static IReadOnlyList<Operation> Operations { get; } =
    [
        new(
            "GET",
            "/settlements",
            "searchSettlements",
            AccessAct.SettlementsRead,
            new("查询结算，含冲正与更正", "Find settlements, reversals and corrections among them"),
            typeof(Page<SettlementItem>),
            SearchAsync
        )
        {
            Parameters =
            [
                Parameters.Area,
                Parameters.Person,
                Parameters.Institution,
                Parameters.Visit,
                Parameters.From,
                Parameters.To,
                Parameters.Limit,
                Parameters.Cursor,
            ],
        },
        new(
            "GET",
            Path,
            "readSettlement",
            AccessAct.SettlementsRead,
            new("一笔结算及其后的冲正、更正", "A settlement with all that happened to it"),
            typeof(SettlementDetail),
            ReadAsync
        )
        {
            Parameters = OfOne,
            Refusals = [404],
        },
        new(
            "GET",
            Path + "/explanation",
            "explainSettlement",
            AccessAct.SettlementsRead,
            new(
                "由存储的事实和政策重算的说明：JSON，或文字结算单",
                "Its explanation, worked out again from what is stored: JSON, or the statement in words"
            ),
            typeof(JsonElement),
            ExplainAsync
        )
        {
            Parameters = [.. OfOne, Parameters.Full],
            HasStatement = true,
            Refusals = [404],
        },
    ];

    /// <summary>The settlement of the path.</summary>
    /// <exception cref="ApiException">There is none, or the user does not see it.</exception>
    public static async Task<SettlementHistory> HistoryAsync(ApiCall call)
    {
        var history = await SettlementHistory.ReadAsync(
            call.Service,
            call.Given(Parameters.AreaOfPath),
            call.Whole(Parameters.IdOfPath)!.Value,
            call.Cancel
        );
        return history is not null && call.User.Scope.Sees(history.First.Area, history.First.Institution)
            ? history
            : throw new ApiException(ApiProblem.Missing());
    }

    /// <summary>What is told of a row.</summary>
    public static SettlementItem Item(SettlementRow row, string? reason = null) =>
        new(
            row.Area,
            Told.Number(row.Id),
            Told.Number(row.Original),
            row.Kind,
            Told.Number(row.Visit),
            row.Batch,
            row.Person,
            row.Institution,
            row.Scheme,
            row.MedType,
            row.Day,
            Told.Instant(row.At),
            row.Sender,
            row.Operator,
            row.Policy,
            Figured.Of(Figures.Of(row)),
            reason
        );

    private static async Task<ApiAnswer> SearchAsync(ApiCall call)
    {
        var scope = call.User.Scope;
        var conditions = new Conditions()
            .And("person = @person", "person", call.Text(Parameters.Person))
            .And("visit = @visit", "visit", call.Whole(Parameters.Visit))
            .And("institution = @institution", "institution", call.Text(Parameters.Institution))
            .And("area = @area", "area", call.Text(Parameters.Area))
            .And("day >= @from", "from", call.Day(Parameters.From))
            .And("day <= @to", "to", call.Day(Parameters.To))
            .InArea(scope, "area");
        var isOfOne = call.Text(Parameters.Person) is not null || call.Whole(Parameters.Visit) is not null;
        conditions = isOfOne ? conditions.InOwn(scope) : conditions.InInstitution(scope, "institution = @own");
        return ApiAnswer.Of(
            await Paging.PageAsync<SettlementRow, SettlementItem>(
                call,
                Tables.Settlement.Select,
                conditions,
                [("id", PagingKey.Whole), ("area", PagingKey.Text)],
                row => [Told.Number(row.Id), row.Area],
                row => Item(row)
            )
        );
    }

    private static async Task<ApiAnswer> ReadAsync(ApiCall call)
    {
        var history = await HistoryAsync(call);
        var area = history.First.Area;
        var ids = call.Service.Database.Keys([.. history.Rows.Select(row => row.Id)]);
        var reasons = await call.Service.QueryAsync<ReversalReasonRow>(
            $"{Tables.ReversalReason.Select} where area = @area and {call.Service.Database.In("settlement", "ids")}",
            new { area, ids },
            call.Cancel
        );
        var detail = new SettlementDetail(
            Item(history.First),
            history.Stands,
            Figured.Of(history.Figures),
            [
                .. WorkCodec
                    .Read(history.Worked.Work)
                    .Select(each => new PaidItem(each.Layer, each.Fund, each.Field, each.Base, each.Deductible, each.Paid)),
            ],
            [.. history.Rows.Skip(1).Select(row => Item(row, reasons.FirstOrDefault(each => each.Settlement == row.Id)?.Reason))]
        );
        return ApiAnswer.Of(detail) with { Tag = Told.Number(history.Worked.Id) };
    }

    private static async Task<ApiAnswer> ExplainAsync(ApiCall call)
    {
        var history = await HistoryAsync(call);
        return Explained.Of(call, Recomputation.Of(call.Service.Settler.Policies, history), call.Flag(Parameters.Full));
    }
}
