using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Tuodi.Kernel;

namespace Tuodi.Bench.Load;

/// <summary>A server in a process of its own: <c>tuodi serve</c> as anybody starts it.</summary>
public sealed class ServedCounty : IAsyncDisposable
{
    private static readonly TimeSpan StartMax = TimeSpan.FromSeconds(60);
    private readonly Process _process;

    private ServedCounty(Process process, IPEndPoint address) => (_process, Address) = (process, address);

    /// <summary>Where it listens.</summary>
    public IPEndPoint Address { get; }

    /// <summary>Starts a server and waits until it answers.</summary>
    /// <param name="options">What is to be done.</param>
    /// <param name="database">The database.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="ProblemException">It does not start.</exception>
    public static async Task<ServedCounty> StartAsync(LoadOptions options, string database, CancellationToken cancel)
    {
        var address = new IPEndPoint(IPAddress.Loopback, FreePort());
        string[] arguments =
        [
            options.Command,
            "serve",
            "--database",
            database,
            "--urls",
            $"http://{address}",
            "--policies",
            options.Policies,
            "--policies-over",
            options.Over,
        ];
        return await StartAsync(arguments, address, cancel).ConfigureAwait(false);
    }

    /// <summary>Starts the least that a web application can be.</summary>
    /// <param name="cancel">Ends the wait.</param>
    public static Task<ServedCounty> StartEmptyAsync(CancellationToken cancel)
    {
        var address = new IPEndPoint(IPAddress.Loopback, FreePort());
        return StartAsync([Path.Combine(AppContext.BaseDirectory, "Tuodi.EmptyWeb.dll"), $"http://{address}"], address, cancel);
    }

    private static async Task<ServedCounty> StartAsync(string[] arguments, IPEndPoint address, CancellationToken cancel)
    {
        var host = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
        var process = Process.Start(
            new ProcessStartInfo(host, arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
        var said = new List<string>();
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var watch = Stopwatch.StartNew();
        while (!await AnswersAsync(address, cancel).ConfigureAwait(false))
        {
            if (process.HasExited || watch.Elapsed > StartMax)
            {
                process.Kill(entireProcessTree: true);
                throw new ProblemException(
                    new Problem(new Spot("tuodi serve", 0, 0), $"The server does not start: {string.Join(' ', said)}", "Start it by hand.")
                );
            }

            await Task.Delay(2, cancel).ConfigureAwait(false);
        }

        return new ServedCounty(process, address);

        void Keep(string? line)
        {
            lock (said)
            {
                if (line is not null && said.Count < 20)
                {
                    said.Add(line);
                }
            }
        }
    }

    /// <summary>Ends the server as a power cut would: what it acknowledged must be on the disk.</summary>
    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync().ConfigureAwait(false);
        _process.Dispose();
    }

    private static async Task<bool> AnswersAsync(IPEndPoint address, CancellationToken cancel)
    {
        // Asked every two milliseconds: an exception each time would take the processor from the server that starts.
        cancel.ThrowIfCancellationRequested();
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        using var attempt = new SocketAsyncEventArgs { RemoteEndPoint = address };
        var done = new TaskCompletionSource();
        attempt.Completed += (_, _) => done.TrySetResult();
        if (socket.ConnectAsync(attempt))
        {
            await done.Task.ConfigureAwait(false);
        }

        return attempt.SocketError == SocketError.Success;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
