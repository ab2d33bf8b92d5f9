using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Tuodi.Bench.Measuring;
using Tuodi.Settlement.Batch;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi bench p1</c>: measures the benchmark policy beside a version written by hand.</summary>
internal static class BenchP1Command
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static Command Create()
    {
        var json = CommonOptions.Json();
        var repetitions = new Option<int>("--repetitions")
        {
            Description = "interleaved repetitions, of which the median counts",
            DefaultValueFactory = _ => 21,
        };
        repetitions.Validators.Add(result =>
        {
            if (result.GetValue(repetitions) is < 1 or > 10_000)
            {
                result.AddError("--repetitions takes 1 to 10000.");
            }
        });
        var bits = new Option<string>("--bits")
        {
            Description = "the width of the batch; by default the widest that the machine has",
            DefaultValueFactory = _ => "widest",
        };
        bits.AcceptOnlyFromAmong("widest", "512", "256", "64");
        var policies = CommonOptions.Policies();
        var command = new Command(
            "p1",
            "Measure the benchmark policy P1 beside plain hand-written C#, in one process.\n\nExample:\n  tuodi bench p1 --json"
        )
        {
            json,
            repetitions,
            bits,
            policies,
        };
        command.SetAction(parsed =>
            Guard.Run(() =>
                Run(
                    parsed.GetValue(policies) ?? Home.Folder("policies"),
                    Width(parsed.GetValue(bits)),
                    parsed.GetValue(repetitions),
                    parsed.GetValue(json)
                )
            )
        );
        return command;
    }

    private static BatchWidth Width(string? bits) =>
        bits switch
        {
            "512" => BatchWidth.Bits512,
            "256" => BatchWidth.Bits256,
            "64" => BatchWidth.Scalar,
            _ => BatchWidth.Widest,
        };

    private static int Run(string policies, BatchWidth width, int repetitions, bool json)
    {
        if (!BatchProgram.IsSupported(width))
        {
            Console.Error.WriteLine($"This machine has no vectors of {width}.");
            return ExitCode.BadInput;
        }

        var bench = new P1Bench(policies, width, Home.Folder("cases"), Path.Combine(AppContext.BaseDirectory, "tuodi.dll"), Progress);
        var result = bench.Run(repetitions);
        Progress(string.Empty);
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(result, Indented));
        }
        else
        {
            Print(result);
        }

        return result.Mismatches == 0 ? ExitCode.Good : ExitCode.Failed;
    }

    private static void Print(P1Result result)
    {
        Line("P1, one thread, outputs stored", "M visits/s", "to plain");
        Line("shape A, plain hand-written C#", Millions(result.PlainA), "1.00");
        Line("shape A, compiled, one visit at a time", Millions(result.ScalarA), Ratio(result.ScalarRatio));
        Line($"shape A, batch of {result.VectorBits} bits", Millions(result.BatchA), Ratio(result.BatchRatio));
        Line("shape B, plain hand-written C#", Millions(result.PlainB), "1.00");
        Line("shape B, compiled, one visit at a time", Millions(result.ScalarB), Ratio(result.ScalarRatioB));
        Line($"shape B, batch of {result.VectorBits} bits", Millions(result.BatchB), Ratio(result.BatchRatioB));
        Console.WriteLine();
        Console.WriteLine(
            $"mismatches {result.Mismatches}, allocated a visit {result.AllocatedBytesPerVisit:0.###} bytes, medians of {result.Repetitions} interleaved repetitions"
        );
        Console.WriteLine(
            $"settled and explained: P1 {result.ExplainedP1Ns / 1000:0.00} us, 420500 {result.Explained420500Ns / 1000:0.00} us"
        );
        Console.WriteLine($"all shipped policies loaded: {result.LoadMs:0} ms, the first time {result.LoadFirstMs:0} ms");
        Console.WriteLine($"tuodi settle from cold: {result.SettleColdMs:0} ms");
    }

    private static void Line(string what, string speed, string ratio) => Console.WriteLine($"{what, -42}{speed, 12}{ratio, 10}");

    private static string Millions(double value) => (value / 1e6).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Ratio(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static void Progress(string what)
    {
        if (!Console.IsErrorRedirected)
        {
            Console.Error.Write($"\r{what, -60}\r");
        }
    }
}
