using System.Data.Common;
using System.Runtime.CompilerServices;

namespace Tuodi.Storage.Auditing;

/// <summary>Reads rows one by one as they stand, whatever their values were altered to.</summary>
internal static class TypedRows
{
    /// <summary>The rows of a query.</summary>
    /// <param name="connection">A connection of its own for as long as rows are read.</param>
    /// <param name="query">The query.</param>
    /// <param name="since">What the query calls <c>@since</c>, or nothing.</param>
    /// <param name="read">Reads a row.</param>
    /// <param name="cancel">Ends the reading.</param>
    public static async IAsyncEnumerable<T> ReadAsync<T>(
        DbConnection connection,
        string query,
        long? since,
        Func<TypedRow, T> read,
        [EnumeratorCancellation] CancellationToken cancel = default
    )
    {
        var command = connection.CreateCommand();
        await using (command.ConfigureAwait(false))
        {
            command.CommandText = query;
            if (since is { } value)
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = ("since", value);
                command.Parameters.Add(parameter);
            }

            var reader = await command.ExecuteReaderAsync(cancel).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                while (await reader.ReadAsync(cancel).ConfigureAwait(false))
                {
                    yield return read(new TypedRow(reader));
                }
            }
        }
    }
}
