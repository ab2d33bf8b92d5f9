using System.Globalization;
using Tuodi.Kernel;
using Tuodi.Recipients.Register;
using Tuodi.Server.Api.Http;
using Tuodi.Server.Api.Records;
using Tuodi.Server.Safety.Access;
using Tuodi.Storage.Statuses;
using Tuodi.Storage.Transactions;

namespace Tuodi.Server.Api.Resources;

/// <summary>The periods in which persons hold recipient categories (救助身份期间).</summary>
internal static class Statuses
{
    private const string Path = Persons.Path + "/statuses";
    private const int SourceMax = 200;

    private static readonly Parameter[] OfPerson = [Parameters.AreaOfPath, Parameters.PersonOfPath];
    private static readonly Parameter[] OfChange = [Parameters.IfMatch, Parameters.IdempotencyKey];

    public static IReadOnlyList<Operation> Operations { get; } =
    [
        new(
            "GET",
            Path,
            "readStatuses",
            AccessAct.PersonsRead,
            new("一名人员的身份期间，按某一时刻登记所知", "A person's status periods as the register knew them at an instant"),
            typeof(StatusList),
            ReadAsync
        )
        {
            Parameters = [.. OfPerson, Parameters.KnownAt],
            Refusals = [404],
        },
        new("POST", Path, "addStatus", AccessAct.RegisterApprove, new("新增身份期间", "Add a status period"), typeof(StatusItem), AddAsync)
        {
            Parameters = [.. OfPerson, .. OfChange],
            Body = typeof(NewStatus),
            Status = 201,
            Refusals = [404],
        },
        new(
            "POST",
            Path + "/{id}/closing",
            "closeStatus",
            AccessAct.RegisterApprove,
            new("终止身份期间，或更正为从未成立", "End a status period, or correct that it never held"),
            typeof(StatusItem),
            CloseAsync
        )
        {
            Parameters = [.. OfPerson, Parameters.IdOfPath, .. OfChange],
            Body = typeof(StatusClosing),
            Status = 201,
            Refusals = [404],
        },
    ];

    /// <summary>The periods as known at an instant.</summary>
    public static IReadOnlyList<StatusItem> Known(PersonFile file, long at) => [.. Periods(file, at).Select(Item)];

    /// <summary>The periods as known at an instant, by their first days, as they are stored.</summary>
    public static IEnumerable<StatusPeriod> Periods(PersonFile file, long at) =>
        file.Statuses.Where(each => each.IsKnown(at)).OrderBy(each => each.ValidFrom).ThenBy(each => each.Id);

    private static async Task<ApiAnswer> ReadAsync(ApiCall call)
    {
        var file = await Persons.FileAsync(call);
        var known = call.Instant(Parameters.KnownAt);
        var list = new StatusList(known is { } at ? Told.Instant(at) : null, Known(file, known ?? call.Now));
        return ApiAnswer.Of(list) with { Tag = StatusEdition.Of(file.Statuses) };
    }

    private static async Task<ApiAnswer> AddAsync(ApiCall call)
    {
        var body = await Bodies.BytesAsync(call);
        var asked = Bodies.Read<NewStatus>(body);
        CheckSource(asked.Source);
        if (asked.ValidTo < asked.ValidFrom)
        {
            throw new ApiException(ApiProblem.Invalid("/valid_to", "早于 valid_from", "It lies before valid_from"));
        }

        var file = await Persons.FileAsync(call);
        var act = new AddStatus(call.Service.Settler, row => ApiAnswer.Bytes(Item(row)))
        {
            Request = call.Request(file.Person.Area, body),
            Person = file.Person.Id,
            Category = asked.Category,
            Days = new Period(asked.ValidFrom, asked.ValidTo),
            Source = asked.Source,
            Seen = IdempotentRequest.Seen(call),
        };
        return await RunAsync(call, file, act);
    }

    private static async Task<ApiAnswer> CloseAsync(ApiCall call)
    {
        var body = await Bodies.BytesAsync(call);
        var asked = Bodies.Read<StatusClosing>(body);
        CheckSource(asked.Source);
        if (asked.Withdrawn == asked.ValidTo is not null)
        {
            throw new ApiException(
                ApiProblem.Invalid("/valid_to", "valid_to 与 withdrawn 必须且只能给出其一", "Give either valid_to or withdrawn")
            );
        }

        var file = await Persons.FileAsync(call);
        var act = new CloseStatus(row => ApiAnswer.Bytes(Item(row)))
        {
            Request = call.Request(file.Person.Area, body),
            Person = file.Person.Id,
            Status = long.Parse(call.Given(Parameters.IdOfPath), CultureInfo.InvariantCulture),
            ValidTo = asked.ValidTo,
            Source = asked.Source,
            Seen = IdempotentRequest.Seen(call),
        };
        return await RunAsync(call, file, act);
    }

    private static async Task<ApiAnswer> RunAsync(ApiCall call, PersonFile file, Act act)
    {
        var done = await call.Service.RunAsync(act, call.Cancel);
        return ApiAnswer.Made(
            done.Answer,
            $"{ApiEndpoints.Path}/persons/{file.Person.Area}/{Uri.EscapeDataString(file.Person.Id)}/statuses"
        );
    }

    private static void CheckSource(string? source)
    {
        if (source?.Length > SourceMax)
        {
            throw new ApiException(ApiProblem.Invalid("/source", $"不得超过 {SourceMax} 个字符", $"It has at most {SourceMax} characters"));
        }
    }

    private static StatusItem Item(StatusPeriod row) =>
        new(
            Told.Number(row.Id),
            row.Category,
            row.ValidFrom,
            row.ValidTo,
            Told.Instant(row.KnownFrom),
            Told.Instant(row.KnownTo),
            row.Source
        );
}
