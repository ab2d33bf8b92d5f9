using Tuodi.Storage.Databases;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Register;

/// <summary>A test of the register that runs on both databases.</summary>
public abstract class RegisterTest(PostgresFixture server)
{
    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.Postgres];

    private protected Task<TestRegister> OpenAsync(DatabaseKind kind) =>
        TestRegister.OpenAsync(kind == DatabaseKind.Postgres ? server : null);
}
