using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Tuodi.Server.Api.Records;
using Tuodi.Server.Safety.Http;

namespace Tuodi.Server.Api.Http;

/// <summary>What the REST API needs of the host.</summary>
public static class ApiServices
{
    /// <summary>Adds it. Nothing is built before the description is asked for.</summary>
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.Configure<JsonOptions>(json =>
        {
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Default);
            json.SerializerOptions.TypeInfoResolverChain.Insert(1, SafetyJson.Default);
            json.SerializerOptions.PropertyNamingPolicy = ApiJson.Default.Options.PropertyNamingPolicy;
            json.SerializerOptions.NumberHandling = ApiJson.Default.Options.NumberHandling;
            json.SerializerOptions.RespectNullableAnnotations = true;
            json.SerializerOptions.RespectRequiredConstructorParameters = true;
            json.SerializerOptions.Converters.Add(new MoneyJson());
        });
        services.AddOpenApi(
            ApiDescription.Document,
            options =>
            {
                options.AddSchemaTransformer(ApiDescription.SchemaAsync);
                options.AddDocumentTransformer(ApiDescription.FillAsync);
            }
        );
        return services.AddSingleton<ApiDescription>();
    }
}
