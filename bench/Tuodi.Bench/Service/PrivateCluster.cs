using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Tuodi.Kernel;

namespace Tuodi.Bench.Service;

/// <summary>A PostgreSQL server of one's own in a folder of one's own, which forces every commit to the disk; for tests and measurements.</summary>
/// <remarks>PostgreSQL refuses to run as root: then it runs as the user that Debian's package makes.</remarks>
public sealed class PrivateCluster : IAsyncDisposable
{
    private static readonly TimeSpan StartMax = TimeSpan.FromSeconds(60);
    private readonly string _programs;
    private readonly string _folder;
    private readonly int _port;
    private Process? _server;

    private PrivateCluster(string programs, string folder, int port)
    {
        _programs = programs;
        _folder = folder;
        _port = port;
    }

    /// <summary>The version, as the server says it.</summary>
    public string Version { get; private set; } = string.Empty;

    /// <summary>The connection string of a database of the server.</summary>
    public string ConnectionString(string database) =>
        $"Host={_folder};Port={_port};Username=tuodi;Database={database};Include Error Detail=false;Maximum Pool Size=40";

    /// <summary>Makes a server in an empty folder and starts it.</summary>
    /// <exception cref="ProblemException">PostgreSQL is not installed or does not start.</exception>
    public static async Task<PrivateCluster> StartAsync(string folder)
    {
        var programs =
            Programs() ?? throw Refuse("PostgreSQL's server programs are not installed", "Install them: apt-get install postgresql.");
        Directory.CreateDirectory(folder);
        var cluster = new PrivateCluster(programs, folder, FreePort());
        if (IsRoot)
        {
            await RunAsync("chown", ["postgres", folder]).ConfigureAwait(false);
        }

        await cluster
            .RunAsOwnerAsync("initdb", ["-D", cluster.Data, "-U", "tuodi", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-instructions"])
            .ConfigureAwait(false);
        await cluster.BeginAsync().ConfigureAwait(false);
        return cluster;
    }

    /// <summary>Makes an empty database.</summary>
    public Task CreateAsync(string database) =>
        RunAsync(Path.Combine(_programs, "createdb"), ["-h", _folder, "-p", Port, "-U", "tuodi", database]);

    /// <summary>Starts the server again after <see cref="Kill"/>, and waits until it has recovered.</summary>
    public async Task BeginAsync()
    {
        string[] arguments =
        [
            "-D",
            Data,
            "-p",
            Port,
            "-k",
            _folder,
            "-c",
            "listen_addresses=",
            "-c",
            "fsync=on",
            "-c",
            "synchronous_commit=on",
            "-c",
            "shared_buffers=256MB",
            "-c",
            "max_wal_size=2GB",
            "-c",
            "max_connections=100",
        ];
        _server = Start(Path.Combine(_programs, "postgres"), arguments, quiet: true);
        var watch = Stopwatch.StartNew();
        while (!await AnswersAsync().ConfigureAwait(false))
        {
            if (_server.HasExited || watch.Elapsed > StartMax)
            {
                throw Refuse("PostgreSQL does not start", $"Try it by hand: postgres -D {Data}");
            }
        }

        Version = await OutputAsync(Path.Combine(_programs, "postgres"), ["--version"]).ConfigureAwait(false);
    }

    /// <summary>Starts the server again where it has ended by itself, and waits until it answers.</summary>
    public async Task EnsureAsync()
    {
        // It may also be recovering from a fall of one of its processes.
        var watch = Stopwatch.StartNew();
        while (!await AnswersAsync().ConfigureAwait(false))
        {
            if (_server is not { HasExited: false })
            {
                await BeginAsync().ConfigureAwait(false);
                return;
            }

            if (watch.Elapsed > StartMax)
            {
                throw Refuse("PostgreSQL does not recover", $"Look at it by hand: postgres -D {Data}");
            }
        }
    }

    /// <summary>Kills the server and all its processes as a power cut would.</summary>
    public async Task Kill()
    {
        var main = int.Parse(
            (await File.ReadAllLinesAsync(Path.Combine(Data, "postmaster.pid")).ConfigureAwait(false))[0],
            CultureInfo.InvariantCulture
        );
        foreach (var process in Children(main).Prepend(main))
        {
            try
            {
                using var one = Process.GetProcessById(process);
                one.Kill();
                await one.WaitForExitAsync().ConfigureAwait(false);
            }
            catch (ArgumentException)
            {
                // It went with its parent.
            }
        }

        await _server!.WaitForExitAsync().ConfigureAwait(false);
        File.Delete(Path.Combine(Data, "postmaster.pid"));
    }

    /// <summary>Stops the server and deletes its folder.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_server is { HasExited: false } server)
        {
            await TryAsync(Owner("pg_ctl")[0], [.. Owner("pg_ctl")[1..], "-D", Data, "-m", "immediate", "stop"]).ConfigureAwait(false);
            await server.WaitForExitAsync().ConfigureAwait(false);
        }

        _server?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    // The fields of /proc/N/stat after the name in brackets: state, parent, ...
    private static List<int> Children(int parent)
    {
        var children = new List<int>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var process))
            {
                try
                {
                    var stat = File.ReadAllText(Path.Combine(folder, "stat"));
                    var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
                    if (int.Parse(fields[1], CultureInfo.InvariantCulture) == parent)
                    {
                        children.Add(process);
                    }
                }
                catch (IOException)
                {
                    // It ended while the list was read.
                }
            }
        }

        return children;
    }

    private static bool IsRoot => Environment.IsPrivilegedProcess;

    private string Data => Path.Combine(_folder, "data");

    private string Port => _port.ToString(CultureInfo.InvariantCulture);

    private static string? Programs()
    {
        var debian = "/usr/lib/postgresql";
        var folders = Directory.Exists(debian)
            ? Directory
                .GetDirectories(debian)
                .OrderByDescending(Path.GetFileName, StringComparer.Ordinal)
                .Select(folder => Path.Combine(folder, "bin"))
            : [];
        return folders
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(':'))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private Task<bool> AnswersAsync() => TryAsync(Path.Combine(_programs, "pg_isready"), ["-h", _folder, "-p", Port, "-q"]);

    private Task RunAsOwnerAsync(string program, string[] arguments)
    {
        var owner = Owner(program);
        return RunAsync(owner[0], [.. owner[1..], .. arguments]);
    }

    private string[] Owner(string program)
    {
        var path = Path.Combine(_programs, program);
        return IsRoot ? ["runuser", "-u", "postgres", "--", path] : [path];
    }

    private Process Start(string program, string[] arguments, bool quiet)
    {
        var owner = quiet && IsRoot ? new[] { "runuser", "-u", "postgres", "--", program } : [program];
        var start = new ProcessStartInfo(owner[0])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
            WorkingDirectory = _folder,
        };
        foreach (var argument in owner[1..].Concat(arguments))
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start)!;
        process.ErrorDataReceived += static (_, _) => { };
        process.OutputDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        return process;
    }

    private static async Task RunAsync(string program, string[] arguments)
    {
        if (!await TryAsync(program, arguments).ConfigureAwait(false))
        {
            throw Refuse($"`{Path.GetFileName(program)}` failed", "Check the installation of PostgreSQL.");
        }
    }

    private static async Task<bool> TryAsync(string program, string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        await Task.WhenAll(process.StandardError.ReadToEndAsync(), process.StandardOutput.ReadToEndAsync()).ConfigureAwait(false);
        await process.WaitForExitAsync().ConfigureAwait(false);
        return process.ExitCode == 0;
    }

    private static async Task<string> OutputAsync(string program, string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false }
        )!;
        var text = await process.StandardOutput.ReadToEndAsync().ConfigureAwait(false);
        await process.WaitForExitAsync().ConfigureAwait(false);
        return text.Trim();
    }

    private static ProblemException Refuse(string what, string remedy) => new(new Problem(new Spot("postgresql", 0, 0), what, remedy));
}
