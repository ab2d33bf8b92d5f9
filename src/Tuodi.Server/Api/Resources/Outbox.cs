using System.Globalization;
using Tuodi.Kernel;
using Tuodi.Server.Api.Http;
using Tuodi.Server.Api.Records;
using Tuodi.Server.Safety.Access;
using Tuodi.Storage.Outbox;

namespace Tuodi.Server.Api.Resources;

/// <summary>What other systems are to be told, at least once each (发件箱).</summary>
internal static class Outbox
{
    public static IReadOnlyList<Operation> Operations { get; } =
    [
        new(
            "GET",
            "/outbox",
            "readOutbox",
            AccessAct.OutboxRead,
            new("本用户尚未确认的事件，按编号", "What the caller has not acknowledged yet, by number"),
            typeof(OutboxList),
            ReadAsync
        )
        {
            Parameters = [Parameters.Area.Required, Parameters.After, Parameters.Limit],
        },
        new(
            "POST",
            "/outbox/receipts",
            "acknowledgeOutbox",
            AccessAct.OutboxRead,
            new("确认已收到的事件，重复无妨", "Acknowledge what was taken in; again does no harm"),
            typeof(ReceiptsDone),
            AcknowledgeAsync
        )
        {
            Body = typeof(NewReceipts),
        },
    ];

    private static async Task<ApiAnswer> ReadAsync(ApiCall call)
    {
        var area = call.Given(Parameters.Area);
        call.ForOffices(area);
        var limit = (int)(call.Whole(Parameters.Limit) ?? Paging.LimitMax);
        var rows = await OutboxReading.UnreadAsync(
            call.Service,
            area,
            call.User.Id,
            call.Whole(Parameters.After) ?? 0,
            limit + 1,
            call.Cancel
        );
        return ApiAnswer.Of(
            new OutboxList(
                [
                    .. rows.Take(limit)
                        .Select(row => new OutboxItem(
                            row.Area,
                            Told.Number(row.Id),
                            row.Kind,
                            Told.Number(row.Reference),
                            Told.Instant(row.At)
                        )),
                ],
                rows.Count > limit
            )
        );
    }

    private static async Task<ApiAnswer> AcknowledgeAsync(ApiCall call)
    {
        var asked = Bodies.Read<NewReceipts>(await Bodies.BytesAsync(call));
        if (!AreaCode.TryParse(asked.Area, out _))
        {
            throw new ApiException(ApiProblem.Invalid("/area", "须为六位数字", "It has six digits"));
        }

        call.ForOffices(asked.Area);
        if (asked.Numbers.Count > Paging.LimitMax)
        {
            throw new ApiException(
                ApiProblem.Invalid("/numbers", $"不得超过 {Paging.LimitMax} 个", $"At most {Paging.LimitMax} at a time")
            );
        }

        var done = await OutboxReading.AcknowledgeAsync(
            call.Service,
            asked.Area,
            call.User.Id,
            [.. asked.Numbers.Select(Number)],
            call.Cancel
        );
        return ApiAnswer.Of(new ReceiptsDone(done));
    }

    private static long Number(string text, int place) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new ApiException(ApiProblem.Invalid($"/numbers/{place}", "须为编号", "It is no number"));
}
