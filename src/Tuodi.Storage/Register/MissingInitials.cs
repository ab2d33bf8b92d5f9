using Tuodi.Storage.Databases;
using Tuodi.Storage.Rows;

namespace Tuodi.Storage.Register;

/// <summary>Works out the initials of persons that were stored before there were any; a start that finds none asks one query.</summary>
internal static class MissingInitials
{
    private const int RowsAtOnce = 5_000;

    public static async Task FillAsync(IDatabase database, CancellationToken cancel)
    {
        // Nearly every start finds none, and should not wait for the mapper to see it.
        var connection = await database.ConnectAsync(cancel).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            while (true)
            {
                var persons = await connection.RowsAsync(null, Tables.Person, $"initials is null limit {RowsAtOnce}").ConfigureAwait(false);
                if (persons.Count == 0)
                {
                    return;
                }

                var transaction = await database.BeginAsync(connection, cancel).ConfigureAwait(false);
                await using (transaction.ConfigureAwait(false))
                {
                    try
                    {
                        var filled = persons.Select(person => person with { Version = person.Version + 1 });
                        await database
                            .WriteAsync(transaction, [TableChange.Update(Tables.Person, [.. filled])], cancel)
                            .ConfigureAwait(false);
                        await transaction.CommitAsync(cancel).ConfigureAwait(false);
                    }
                    catch (Exception error) when (database.IsConflict(error))
                    {
                        // Another start or an import wrote some of them meanwhile: what is left is read again.
                    }
                }
            }
        }
    }
}
