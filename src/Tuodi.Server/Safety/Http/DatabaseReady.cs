using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Tuodi.Kernel;
using Tuodi.Storage.Databases;

namespace Tuodi.Server.Safety.Http;

/// <summary>Ready is a server whose database can be reached and has the schema of this version.</summary>
/// <remarks>Why it is not stands in no answer: the place of a database is nobody's business who may ask for health.</remarks>
internal sealed class DatabaseReady(IServiceProvider services) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (services.GetService<IDatabase>() is not { } database)
        {
            return HealthCheckResult.Unhealthy();
        }

        try
        {
            return await SchemaState.IsCurrentAsync(database, cancellationToken)
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy();
        }
        catch (Exception error) when (error is ProblemException or System.Data.Common.DbException or TimeoutException)
        {
            return HealthCheckResult.Unhealthy();
        }
    }
}
