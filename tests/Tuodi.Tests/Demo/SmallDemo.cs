using Dapper;
using Tuodi.Server.Demonstration;
using Tuodi.Server.Gateway.Tables;
using Tuodi.Simulation.Plan;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Settling;
using Tuodi.Tests.House;
using Tuodi.Tests.Simulation;

namespace Tuodi.Tests.Demo;

/// <summary>A demonstration of a few hundred persons in a file of its own, made once for all tests.</summary>
public sealed class SmallDemo : IAsyncLifetime
{
    private const int Persons = 300;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tuodi-demo-");

    public static PolicyShelf Policies { get; } = new(Path.Combine(Repository.Root, "policies"), Over);

    public DemoResult Result { get; private set; } = null!;

    public IDatabase Database => DatabaseLocation.Open(File);

    public static string Over => Path.Combine(Repository.Root, "samples/service/policies");

    private string File => Path.Combine(_folder.FullName, "one.sqlite");

    public async ValueTask InitializeAsync() => Result = await MakeAsync(File, 11, -1);

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Makes another and gives all rows of both.</summary>
    public async Task<(IReadOnlyList<string> This, IReadOnlyList<string> Other)> BesideAsync(long seed, int threads)
    {
        var other = Path.Combine(_folder.FullName, $"{seed}-{threads}.sqlite");
        await MakeAsync(other, seed, threads);
        return (await DumpAsync(File), await DumpAsync(other));
    }

    /// <summary>What a demonstration by the shipped files is made of.</summary>
    public static DemoOptions Options(CountyPlan plan, int persons, long seed, int outpatient) =>
        new(
            plan,
            persons,
            seed,
            outpatient,
            Path.Combine(Repository.Root, "policies"),
            Over,
            Path.Combine(Repository.Root, "data/catalogue/sample.csv")
        );

    /// <summary>Makes a demonstration.</summary>
    public static Task<DemoResult> MakeAsync(string file, DemoOptions options) =>
        DemoYear.RunAsync(
            file,
            InterfaceData.Load(Path.Combine(Repository.Root, "data/interface")),
            options,
            null,
            TestContext.Current.CancellationToken
        );

    private static Task<DemoResult> MakeAsync(string file, long seed, int threads) =>
        MakeAsync(file, Options(ShippedPlan.Plan, Persons, seed, 100) with { Threads = threads });

    // Every row of every table in the order in which it was written; of a password only that there is one, since its salt is drawn anew.
    private static async Task<IReadOnlyList<string>> DumpAsync(string file)
    {
        await using var database = DatabaseLocation.Open(file);
        await using var connection = await database.OpenAsync(TestContext.Current.CancellationToken);
        var rows = new List<string>();
        foreach (var table in await connection.QueryAsync<string>("select name from sqlite_master where type = 'table' order by name"))
        {
            foreach (IDictionary<string, object?> row in await connection.QueryAsync($"select * from {table}"))
            {
                var cells = row.Where(cell => table != "app_user" || cell.Key != "password")
                    .Select(cell => $"{cell.Key}={(cell.Value is byte[] bytes ? Convert.ToHexString(bytes) : cell.Value)}");
                rows.Add($"{table}: {string.Join(' ', cells)}");
            }
        }

        return rows;
    }
}
