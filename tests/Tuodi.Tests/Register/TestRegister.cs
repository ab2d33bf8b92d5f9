using System.Text;
using Tuodi.Kernel;
using Tuodi.Recipients.Register;
using Tuodi.Server.Register;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Register;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;
using Tuodi.Tests.House;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Register;

/// <summary>An empty register in whichever database, and lists for it.</summary>
internal sealed class TestRegister : IAsyncDisposable
{
    public const string Area = "420502";

    private TestRegister(IDatabase database, string folder)
    {
        (Database, Folder) = (database, folder);
        Ids = new IdSource(Clock, 1);
    }

    public IDatabase Database { get; }

    public string Folder { get; }

    public SetClock Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));

    public IdSource Ids { get; }

    public static string Samples { get; } = Path.Combine(Repository.Root, "samples/service/register");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>In SQLite, or in a database of its own on a server.</summary>
    public static async Task<TestRegister> OpenAsync(PostgresFixture? server = null)
    {
        var folder = Directory.CreateTempSubdirectory("tuodi-register-").FullName;
        IDatabase database = server is null
            ? new SqliteDatabase(Path.Combine(folder, "register.sqlite"))
            : new PostgresDatabase(await server.DatabaseAsync());
        var register = new TestRegister(database, folder);
        await SchemaScripts.ApplyAsync(database, register.Clock, Cancel);
        return register;
    }

    /// <summary>Writes a list with these lines.</summary>
    public string List(string name, params string[] lines)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, string.Join("\n", lines), new UTF8Encoding(false));
        return path;
    }

    public static RegisterFile Read(RegisterKind kind, string path) => RegisterFiles.Open(RegisterShapes.Of(kind), path);

    public Task<ImportReport> PreviewAsync(RegisterKind kind, string path) => Import().PreviewAsync(Read(kind, path), null, Cancel);

    public Task<ImportReport> ApplyAsync(
        RegisterKind kind,
        string path,
        bool again = false,
        int sliceRows = RegisterImport.SliceRows,
        IProgress<ImportProgress>? progress = null
    ) => Import(sliceRows).ApplyAsync(Read(kind, path), "tester", again, progress, Cancel);

    /// <summary>Brings the sample lists in.</summary>
    public async Task SamplesAsync()
    {
        foreach (var shape in RegisterShapes.All.Where(shape => shape.IsImported))
        {
            (await ApplyAsync(shape.Kind, Path.Combine(Samples, $"{shape.Name}.csv"))).Refused.ShouldBe(0);
        }
    }

    /// <summary>Writes persons of the numbers given, straight into the table.</summary>
    public Task PersonsAsync(IEnumerable<string> ids) =>
        InsertAsync(
            TableChange.Insert(
                Tables.Person,
                [
                    .. ids.Select(id => new InsuredPerson
                    {
                        Area = Area,
                        Id = id,
                        Name = "虚构",
                        CertType = "99",
                        CertNo = $"999999-{id}",
                        Version = 1,
                    }),
                ]
            )
        );

    public Task InsertAsync(TableChange change) =>
        Database.ExclusivelyAsync((_, transaction) => Database.WriteAsync(transaction, [change], Cancel), Cancel);

    public async Task<IReadOnlyList<T>> QueryAsync<T>(string query)
    {
        await using var connection = await Database.OpenAsync(Cancel);
        return [.. await Dapper.SqlMapper.QueryAsync<T>(connection, query)];
    }

    public async Task ExecuteAsync(string statement)
    {
        await using var connection = await Database.OpenAsync(Cancel);
        await Dapper.SqlMapper.ExecuteAsync(connection, statement);
    }

    /// <summary>Every list as it would be written, by name.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ExportAsync(bool workbook = false, Language language = Language.Chinese)
    {
        await using var snapshot = await Snapshot.OpenAsync(Database, Cancel);
        var export = new RegisterExport(snapshot);
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var shape in RegisterShapes.All)
        {
            var path = Path.Combine(Folder, $"{shape.Name}-out{(workbook ? ".xlsx" : ".csv")}");
            await using var stream = new FileStream(path, FileMode.Create);
            if (workbook)
            {
                RegisterWorkbook.Write(stream, shape, export.Rows(shape), language, null);
            }
            else
            {
                RegisterCsv.Write(stream, shape, export.Rows(shape), language, null);
            }

            files.Add(shape.Name, path);
        }

        return files;
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private RegisterImport Import(int sliceRows = RegisterImport.SliceRows) => new(Database, Ids, Clock, sliceRows);
}
