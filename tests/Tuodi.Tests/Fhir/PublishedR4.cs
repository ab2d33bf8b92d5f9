using System.Diagnostics;
using System.Text.Json;
using Tuodi.Tests.House;

namespace Tuodi.Tests.Fhir;

/// <summary>The published R4 JSON schema and the R4 definitions of structures and value sets, asked through Node; installed from the lock file at first use.</summary>
internal sealed class PublishedR4
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Tuodi.Tests", "Fhir", "r4");
    private static readonly Lazy<PublishedR4> Only = new(() => new PublishedR4());

    private readonly Process _node;
    private readonly Lock _gate = new();

    private PublishedR4()
    {
        var installed = new FileInfo(Path.Combine(Folder, "node_modules", ".package-lock.json"));
        if (!installed.Exists || installed.LastWriteTimeUtc < File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json")))
        {
            using var npm = Start(
                OperatingSystem.IsWindows() ? "npm.cmd" : "npm",
                "ci",
                "--ignore-scripts",
                "--no-audit",
                "--no-fund",
                "--loglevel=error"
            );
            var said = npm.StandardOutput.ReadToEnd();
            npm.WaitForExit();
            npm.ExitCode.ShouldBe(0, $"npm ci in tests/Tuodi.Tests/Fhir/r4: {said}");
        }

        _node = Start("node", "validate.js");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => _node.StandardInput.Close();
    }

    /// <summary>What is wrong in a resource; nothing where it is valid.</summary>
    public static IReadOnlyList<string> Findings(string resource)
    {
        var validator = Only.Value;
        lock (validator._gate)
        {
            validator._node.StandardInput.WriteLine(resource);
            validator._node.StandardInput.Flush();
            var answer = validator._node.StandardOutput.ReadLine();
            return JsonSerializer.Deserialize<string[]>(answer.ShouldNotBeNull("The validator died"))!;
        }
    }

    private static Process Start(string program, params string[] arguments) =>
        Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = Folder,
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                StandardInputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            }
        )!;
}
