using System.Globalization;
using System.Text;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Tuodi.Server.Safety.Metrics;

/// <summary>Writes metrics as Prometheus reads them (text format 0.0.4).</summary>
[ExportModes(ExportModes.Pull)]
internal sealed class PrometheusText : BaseExporter<Metric>, IPullMetricExporter
{
    private const int Patience = 5_000;

    /// <inheritdoc/>
    public Func<int, bool>? Collect { get; set; }

    private string Text { get; set; } = string.Empty;

    /// <summary>The metrics as they stand now.</summary>
    public string Read()
    {
        Collect?.Invoke(Patience);
        return Text;
    }

    /// <inheritdoc/>
    public override ExportResult Export(in Batch<Metric> batch)
    {
        var text = new StringBuilder();
        foreach (var metric in batch)
        {
            Write(text, metric);
        }

        Text = text.ToString();
        return ExportResult.Success;
    }

    private static void Write(StringBuilder text, Metric metric)
    {
        var isSum = metric.MetricType.IsSum() && !IsUpDown(metric.MetricType);
        var name = NameOf(metric) + (isSum ? "_total" : string.Empty);
        var kind =
            metric.MetricType.IsHistogram() ? "histogram"
            : isSum ? "counter"
            : "gauge";
        text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {metric.Description}\n# TYPE {name} {kind}\n");
        foreach (ref readonly var point in metric.GetMetricPoints())
        {
            var labels = Labels(point);
            if (metric.MetricType.IsHistogram())
            {
                WriteHistogram(text, name, point, labels);
            }
            else
            {
                WriteLine(text, name, labels, Value(metric.MetricType, point));
            }
        }
    }

    private static void WriteHistogram(StringBuilder text, string name, in MetricPoint point, string labels)
    {
        var count = 0L;
        foreach (var bucket in point.GetHistogramBuckets())
        {
            count = checked(count + bucket.BucketCount);
            var bound = double.IsPositiveInfinity(bucket.ExplicitBound)
                ? "+Inf"
                : bucket.ExplicitBound.ToString("R", CultureInfo.InvariantCulture);
            WriteLine(text, $"{name}_bucket", labels.Length == 0 ? $"le=\"{bound}\"" : $"{labels},le=\"{bound}\"", count);
        }

        WriteLine(text, $"{name}_sum", labels, point.GetHistogramSum());
        WriteLine(text, $"{name}_count", labels, point.GetHistogramCount());
    }

    private static void WriteLine(StringBuilder text, string name, string labels, double value) =>
        text.Append(name).Append(labels.Length == 0 ? string.Empty : $"{{{labels}}}").Append(CultureInfo.InvariantCulture, $" {value:R}\n");

    private static double Value(MetricType type, in MetricPoint point) =>
        type switch
        {
            MetricType.LongSum or MetricType.LongSumNonMonotonic => point.GetSumLong(),
            MetricType.DoubleSum or MetricType.DoubleSumNonMonotonic => point.GetSumDouble(),
            MetricType.LongGauge => point.GetGaugeLastValueLong(),
            _ => point.GetGaugeLastValueDouble(),
        };

    private static bool IsUpDown(MetricType type) => type is MetricType.LongSumNonMonotonic or MetricType.DoubleSumNonMonotonic;

    private static string Labels(in MetricPoint point)
    {
        var labels = new List<string>();
        foreach (var (key, value) in point.Tags)
        {
            var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty;
            labels.Add(
                $"{Name(key)}=\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\""
            );
        }

        return string.Join(',', labels);
    }

    private static string NameOf(Metric metric) => Name(metric.Name) + (metric.Unit == "s" ? "_seconds" : string.Empty);

    private static string Name(string name) => name.Replace('.', '_').Replace('-', '_');
}
