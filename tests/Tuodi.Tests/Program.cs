using Tuodi.Tests.Promises.Children;
using Xunit.MicrosoftTestingPlatform;

namespace Tuodi.Tests;

/// <summary>Runs the tests; or, called by a test that wants a process of its own, what that test wants done there.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args) =>
        args switch
        {
            [SettleUntilKilled.Word, var file] => await SettleUntilKilled.RunAsync(file),
            [FullDisk.Word, var folder, var kind] => await FullDisk.RunAsync(folder, kind),
            _ => await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
        };
}
