using Microsoft.Extensions.Configuration;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using Tuodi.Kernel;
using Tuodi.Storage.Transactions;

namespace Tuodi.Server.Safety.Metrics;

/// <summary>Collects the metrics by OpenTelemetry: for whoever asks under <c>/metrics</c>, and for a collector where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names one.</summary>
internal sealed class MetricsReading(IConfiguration configuration) : IDisposable
{
    private const string CollectorKey = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private static readonly string[] Meters =
    [
        CommitMeter.Name,
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "System.Runtime",
        "Npgsql",
    ];
    private readonly Lock _gate = new();
    private readonly PrometheusText _text = new();
    private MeterProvider? _provider;

    /// <exception cref="ProblemException">The collector's address is none.</exception>
    public static void Check(IConfiguration configuration)
    {
        if (configuration[CollectorKey] is { Length: > 0 } collector && !Uri.TryCreate(collector, UriKind.Absolute, out _))
        {
            throw new ProblemException(
                new Problem(new Spot(CollectorKey, 0, 0), "This is no address", "Write it as http://collector:4317, or leave it out.")
            );
        }
    }

    /// <summary>Begins to collect; nothing is counted before.</summary>
    public void Start()
    {
        lock (_gate)
        {
            if (_provider is not null)
            {
                return;
            }

            var builder = Sdk.CreateMeterProviderBuilder().AddMeter(Meters).AddReader(new BaseExportingMetricReader(_text));
            if (configuration[CollectorKey] is { Length: > 0 } collector)
            {
                builder.AddReader(
                    new PeriodicExportingMetricReader(new OtlpMetricExporter(new OtlpExporterOptions { Endpoint = new Uri(collector) }))
                );
            }

            _provider = builder.Build();
        }
    }

    /// <summary>The metrics as they stand now.</summary>
    public string Read()
    {
        Start();
        lock (_gate)
        {
            return _text.Read();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _provider?.Dispose();
        _text.Dispose();
    }
}
