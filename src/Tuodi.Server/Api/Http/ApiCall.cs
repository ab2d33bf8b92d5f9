using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Tuodi.Kernel;
using Tuodi.Policies.Reading;
using Tuodi.Server.Safety.Access;
using Tuodi.Storage;
using Tuodi.Storage.Transactions;

namespace Tuodi.Server.Api.Http;

/// <summary>A request on its way: who asks, and what it says, read by the definitions of its operation.</summary>
internal sealed class ApiCall(HttpContext context, Operation operation, SettlementService service)
{
    private const int TextMax = 200;

    public HttpContext Context => context;

    public Operation Operation => operation;

    public SettlementService Service => service;

    public CancellationToken Cancel => context.RequestAborted;

    public SignedInUser User { get; } = context.SignedIn();

    public Language Language { get; } = AcceptedLanguage.Of(context.Request);

    /// <summary>Whether persons are told in clear: only where that is asked for and the user may.</summary>
    public bool IsClear { get; private set; }

    /// <summary>Now, in microseconds.</summary>
    public long Now => Instants.Of(service.Clock.GetUtcNow());

    /// <summary>Refuses what the operation does not know: to read it over would do something else than was asked for.</summary>
    /// <exception cref="ApiException">A parameter is not known, comes twice or does not look as it must.</exception>
    public void Check()
    {
        var wrong = context
            .Request.Query.Where(pair => operation.Parameters.All(known => known.Name != pair.Key || known.Place != Parameter.Query))
            .Select(pair => new FieldProblem(pair.Key, new Bilingual("没有这个参数", "There is no such parameter")))
            .ToList();
        wrong.AddRange(operation.Parameters.Select(Wrong).OfType<FieldProblem>());
        if (wrong.Count > 0)
        {
            throw new ApiException(ApiProblem.Invalid(wrong));
        }

        if (operation.Parameters.Contains(Parameters.Unmasked) && Flag(Parameters.Unmasked))
        {
            IsClear = User.May(AccessAct.PersonsReadUnmasked)
                ? true
                : throw Forbidden(
                    "查看未脱敏信息须有 persons.read-unmasked 权限",
                    "Reading in clear takes the permission persons.read-unmasked"
                );
        }
    }

    /// <summary>What a parameter says, or nothing.</summary>
    public string? Text(Parameter parameter)
    {
        var text = parameter.Place switch
        {
            Parameter.Path => context.Request.RouteValues[parameter.Name] as string,
            Parameter.Query => (string?)context.Request.Query[parameter.Name],
            _ => (string?)context.Request.Headers[parameter.Name],
        };
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    /// <summary>What a parameter says that is always there.</summary>
    public string Given(Parameter parameter) => Text(parameter)!;

    public bool Flag(Parameter parameter) => Text(parameter) is "true";

    public long? Whole(Parameter parameter) =>
        Text(parameter) is { } text ? long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    public DateOnly? Day(Parameter parameter) => Text(parameter) is { } text && Dates.TryDay(text, out var day) ? day : null;

    /// <summary>An instant, in microseconds.</summary>
    public long? Instant(Parameter parameter) =>
        Text(parameter) is { } text && TryInstant(text, out var instant) ? Instants.Of(instant) : null;

    /// <summary>The request that is done once, by its idempotency key.</summary>
    /// <param name="area">The insured division.</param>
    /// <param name="body">The body as it was sent.</param>
    public Request Request(string area, byte[] body) => IdempotentRequest.Of(this, area, body);

    /// <summary>Lets only offices in: what is of a whole division is not of one institution.</summary>
    /// <param name="area">The division that is asked for, or nothing where a search is narrowed to what the user sees.</param>
    /// <exception cref="ApiException">The user is an institution's, or of another division.</exception>
    public void ForOffices(string? area = null)
    {
        if (User.Scope.Institution is not null || (area is not null && !User.Scope.Sees(area, null)))
        {
            throw Forbidden("该区划不在您的数据范围内", "This division is outside what you may see");
        }
    }

    private static ApiException Forbidden(string chinese, string english) =>
        new(new ApiProblem(StatusCodes.Status403Forbidden, "forbidden", new("没有权限", "You may not do this"), new(chinese, english)));

    private FieldProblem? Wrong(Parameter parameter)
    {
        var values = parameter.Place switch
        {
            Parameter.Query => context.Request.Query[parameter.Name],
            Parameter.Header => context.Request.Headers[parameter.Name],
            _ => default,
        };
        if (values.Count > 1)
        {
            return new(parameter.Name, new Bilingual("只能给出一次", "Give it once"));
        }

        if (Text(parameter) is not { } text)
        {
            // A change without If-Match has a status of its own.
            return parameter.IsRequired && parameter != Parameters.IfMatch
                ? new(parameter.Name, new Bilingual($"必须给出：{parameter.Says.Chinese}", $"It is needed: {parameter.Says.English}"))
                : null;
        }

        return IsGood(parameter, text)
            ? null
            : new(
                parameter.Name,
                new Bilingual($"取值不对：{parameter.Says.Chinese}", $"It does not look as it must: {parameter.Says.English}")
            );
    }

    private static bool IsGood(Parameter parameter, string text) =>
        text.Length <= TextMax
        && !text.Contains('\0', StringComparison.Ordinal)
        && (parameter.Pattern is null || Regex.IsMatch(text, parameter.Pattern, RegexOptions.None, TimeSpan.FromSeconds(1)))
        && (
            parameter.Pattern?.Contains("1,19", StringComparison.Ordinal) != true
            || long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _)
        )
        && (
            !parameter.IsWhole
            || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) && whole is >= 1 and <= Paging.LimitMax)
        )
        && (!parameter.IsFlag || text is "true" or "false")
        && parameter.Format switch
        {
            "date" => Dates.TryDay(text, out _),
            "date-time" => TryInstant(text, out _),
            _ => true,
        };

    private static bool TryInstant(string text, out DateTimeOffset instant) =>
        DateTimeOffset.TryParseExact(
            text,
            ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out instant
        );
}
