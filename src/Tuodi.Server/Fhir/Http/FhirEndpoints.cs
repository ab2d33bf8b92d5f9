using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Routing;
using Tuodi.Kernel;
using Tuodi.Server.Fhir.Records;

namespace Tuodi.Server.Fhir.Http;

/// <summary>FHIR R4 under <c>/fhir/r4</c>, read only.</summary>
public static class FhirEndpoints
{
    /// <summary>Where the service lies.</summary>
    public const string Path = "/fhir/r4";

    /// <summary>Maps the service.</summary>
    /// <param name="endpoints">Where to.</param>
    /// <param name="source">Where the resources come from that the sender of a request may see.</param>
    /// <param name="masking">How much of a person's identity the sender of a request gets; masked where nothing is said.</param>
    /// <returns>The group, on which the host puts who may ask at all.</returns>
    public static RouteGroupBuilder MapFhir(
        this IEndpointRouteBuilder endpoints,
        Func<HttpContext, IFhirSource> source,
        Func<HttpContext, Masking>? masking = null
    )
    {
        var group = endpoints.MapGroup(Path);
        group.MapGet(
            "/metadata",
            context => AnswerAsync(context, () => new(FhirAnswer.Ok(Capability.Statement(BaseUrl(context.Request)))))
        );
        group.MapGet("/{type}/{id}", context => AnswerAsync(context, () => ReadAsync(context, Reading(context))));
        group.MapGet("/{type}", context => AnswerAsync(context, () => SearchAsync(context, Reading(context))));
        group.MapFallback("/{**rest}", context => Refusal(context).WriteAsync(context));
        return group;

        FhirReading Reading(HttpContext context) =>
            new(source(context), masking?.Invoke(context) ?? Masking.Masked, context.RequestAborted);
    }

    private static async Task AnswerAsync(HttpContext context, Func<ValueTask<FhirAnswer>> work)
    {
        FhirAnswer answer;
        try
        {
            answer = FhirFormat.Refused(context.Request) ?? await work();
        }
        catch (ProblemException stored)
        {
            answer = FhirAnswer.Wrong(StatusCodes.Status500InternalServerError, "exception", stored.Message);
        }

        await answer.WriteAsync(context);
    }

    private static async ValueTask<FhirAnswer> ReadAsync(HttpContext context, FhirReading reading)
    {
        var (type, id) = (Value(context, "type"), Value(context, "id"));
        return IsServed(type) && await reading.OneAsync(type, id) is { } resource
            ? FhirAnswer.Ok(resource)
            : FhirAnswer.NotFound($"{type}/{id}");
    }

    private static async ValueTask<FhirAnswer> SearchAsync(HttpContext context, FhirReading reading)
    {
        var type = Value(context, "type");
        if (!IsServed(type))
        {
            return FhirAnswer.NotFound(type);
        }

        if (SearchQuery.TryRead(context.Request.Query, FhirReading.IsOfPatient(type), out var search) is { } wrong)
        {
            return FhirAnswer.Invalid(wrong);
        }

        var (page, next) = await reading.PageAsync(type, search);
        return FhirAnswer.Ok(SearchBundle.Of(context.Request, BaseUrl(context.Request), page, next));
    }

    private static FhirAnswer Refusal(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method)
            ? FhirAnswer.NotFound(context.Request.Path)
            : FhirAnswer.Wrong(StatusCodes.Status405MethodNotAllowed, "not-supported", "只读 read only: GET");

    private static bool IsServed(string type) => FhirReading.Types.Contains(type, StringComparer.Ordinal);

    private static string Value(HttpContext context, string name) => (string)context.Request.RouteValues[name]!;

    private static string BaseUrl(HttpRequest request) => UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase, Path);
}
