using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Tuodi.Kernel;
using Tuodi.Server.Api.Records;
using Tuodi.Server.Safety.Access;

namespace Tuodi.Server.Api.Http;

/// <summary>The description of the API (OpenAPI 3.1), made of the operations when it is first asked for and kept.</summary>
internal sealed class ApiDescription([FromKeyedServices(ApiDescription.Document)] IOpenApiDocumentProvider provider) : IDisposable
{
    /// <summary>The document's name.</summary>
    public const string Document = "v1";

    private const string ProblemSchema = "Problem";
    private readonly SemaphoreSlim _gate = new(1, 1);
    private byte[]? _json;

    public async Task WriteAsync(HttpContext context)
    {
        if (_json is null)
        {
            await _gate.WaitAsync(context.RequestAborted);
            try
            {
                _json ??= await MakeAsync();
            }
            finally
            {
                _gate.Release();
            }
        }

        await new ApiAnswer(_json).WriteAsync(context);
    }

    public void Dispose() => _gate.Dispose();

    /// <summary>Amounts are written by a converter of their own, which a schema cannot be read from.</summary>
    public static Task SchemaAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancel)
    {
        if (context.JsonTypeInfo.Type == typeof(Money))
        {
            schema.Type = JsonSchemaType.Number;
            schema.MultipleOf = 0.01m;
            schema.Description = "元 yuan, exact to the fen";
        }

        return Task.CompletedTask;
    }

    /// <summary>Writes the operations into the document.</summary>
    public static async Task FillAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancel)
    {
        document.Info = new OpenApiInfo
        {
            Title = "托底 Tuodi",
            Version = Document,
            Description = "Everything that the hospitals' interface lacks. docs/reference/api.md",
        };
        document.Servers = [];
        document.AddComponent(ProblemSchema, await context.GetOrCreateSchemaAsync(typeof(ProblemItem), null, cancel));
        document.AddComponent<IOpenApiSecurityScheme>(
            BearerScheme.Name,
            new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" }
        );
        document.Paths = [];
        foreach (var path in Operations.All.GroupBy(operation => operation.Path))
        {
            var item = new OpenApiPathItem();
            foreach (var operation in path)
            {
                item.AddOperation(new HttpMethod(operation.Method), await DescribeAsync(operation, document, context, cancel));
            }

            document.Paths.Add(ApiEndpoints.Path + path.Key, item);
        }
    }

    private async Task<byte[]> MakeAsync()
    {
        var document = await provider.GetOpenApiDocumentAsync();
        using var json = new MemoryStream();
        await document.SerializeAsJsonAsync(json, OpenApiSpecVersion.OpenApi3_1);
        return json.ToArray();
    }

    private static async Task<OpenApiOperation> DescribeAsync(
        Operation operation,
        OpenApiDocument document,
        OpenApiDocumentTransformerContext context,
        CancellationToken cancel
    )
    {
        var described = new OpenApiOperation
        {
            OperationId = operation.Id,
            Summary = operation.Summary.ToString(),
            Description =
                operation.IsOpen ? "Open to everybody."
                : operation.Act is { } act ? $"Act: {AccessMatrix.NameOf(act)}"
                : "For every signed-in user.",
            Parameters = [.. operation.Parameters.Select(Describe)],
            Security = operation.IsOpen
                ? []
                : [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(BearerScheme.Name, document)] = [] }],
            Responses = [],
        };
        if (operation.Body is { } body)
        {
            described.RequestBody = new OpenApiRequestBody { Required = true, Content = Content(await SchemaOfAsync(body)) };
        }

        var success = new OpenApiResponse
        {
            Description = operation.Summary.ToString(),
            Content = operation.Answer is { } answer ? Content(await SchemaOfAsync(answer)) : null,
        };
        if (operation.HasStatement)
        {
            success.Content ??= new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal);
            success.Content.Add(ApiAnswer.Text, new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String } });
        }

        described.Responses.Add($"{operation.Status}", success);
        foreach (var status in Refusals(operation))
        {
            described.Responses.Add($"{status}", Refusal(status, document));
        }

        return described;

        async Task<IOpenApiSchema> SchemaOfAsync(Type type) =>
            type == typeof(JsonElement)
                ? new OpenApiSchema { Type = JsonSchemaType.Object }
                : await context.GetOrCreateSchemaAsync(type, null, cancel);
    }

    private static IEnumerable<int> Refusals(Operation operation)
    {
        IEnumerable<int> all = [400, 401, 403, 429, 500, 503, .. operation.Refusals];
        if (operation.Method == HttpMethods.Get && operation.Run is not null)
        {
            all = all.Append(StatusCodes.Status304NotModified);
        }

        if (operation.Body is not null)
        {
            all = all.Concat([408, 413, 415]);
        }

        if (operation.IsOnce)
        {
            all = all.Concat([409, 412, 422, 428]);
        }

        return all.Distinct().Order();
    }

    private static OpenApiResponse Refusal(int status, OpenApiDocument document) =>
        status == StatusCodes.Status304NotModified
            ? new OpenApiResponse { Description = "未变更 not modified" }
            : new OpenApiResponse
            {
                Description = "不予办理 refused",
                Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
                {
                    [ApiProblemWriter.ContentType] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(ProblemSchema, document) },
                },
            };

    private static Dictionary<string, OpenApiMediaType> Content(IOpenApiSchema schema) =>
        new(StringComparer.Ordinal) { [ApiAnswer.Json] = new OpenApiMediaType { Schema = schema } };

    private static OpenApiParameter Describe(Parameter parameter) =>
        new()
        {
            Name = parameter.Name,
            In = parameter.Place switch
            {
                Parameter.Path => ParameterLocation.Path,
                Parameter.Query => ParameterLocation.Query,
                _ => ParameterLocation.Header,
            },
            Required = parameter.IsRequired,
            Description = parameter.Says.ToString(),
            Schema = new OpenApiSchema
            {
                Type =
                    parameter.IsWhole ? JsonSchemaType.Integer
                    : parameter.IsFlag ? JsonSchemaType.Boolean
                    : JsonSchemaType.String,
                Pattern = parameter.Pattern,
                Format = parameter.Format,
                Minimum = parameter.IsWhole ? "1" : null,
                Maximum = parameter.IsWhole ? $"{Paging.LimitMax}" : null,
            },
        };
}
