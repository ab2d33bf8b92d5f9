using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Tuodi.Server.Safety.Logs;

/// <summary>Gives a server a log that can hold no personal data.</summary>
public static class SafeLogging
{
    /// <summary>Writes the log to a stream, as lines of JSON. What is written follows the section <c>Logging</c>; without it, warnings and errors.</summary>
    public static IServiceCollection AddSafeLog(
        this IServiceCollection services,
        IConfiguration configuration,
        Stream output,
        TimeProvider clock
    ) =>
        services.AddLogging(logging =>
            logging
                .SetMinimumLevel(LogLevel.Warning)
                .AddConfiguration(configuration.GetSection("Logging"))
                .AddProvider(new SafeLogProvider(output, clock))
        );
}
