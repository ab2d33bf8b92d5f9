using System.Data.Common;
using Tuodi.Storage.Rows;

namespace Tuodi.Storage.Databases;

/// <summary>Reads whole rows by the tables' own columns. A settlement is read so, and not by a mapper that makes its code when the program runs, for which the first settlement after a start would wait.</summary>
public static class RowReading
{
    /// <summary>The rows of a table that meet a condition.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="transaction">The transaction, or nothing.</param>
    /// <param name="table">The table.</param>
    /// <param name="condition">What follows <c>where</c>.</param>
    /// <param name="parameters">What it names with @.</param>
    public static async Task<List<T>> RowsAsync<T>(
        this DbConnection connection,
        DbTransaction? transaction,
        Table<T> table,
        string condition,
        params (string Name, object Value)[] parameters
    )
        where T : class
    {
        var command = connection.Command(transaction, $"{table.Select} where {condition}", parameters);
        await using (command.ConfigureAwait(false))
        {
            var reader = await command.ExecuteReaderAsync().ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                return await reader.RowsAsync(table).ConfigureAwait(false);
            }
        }
    }

    /// <summary>The rows of the result at which a reader stands, which begins with the columns of the table.</summary>
    public static async Task<List<T>> RowsAsync<T>(this DbDataReader reader, Table<T> table)
        where T : class
    {
        var rows = new List<T>();
        while (await reader.ReadAsync().ConfigureAwait(false))
        {
            rows.Add(table.Read(reader));
        }

        return rows;
    }

    /// <summary>A command with its parameters.</summary>
    public static DbCommand Command(
        this DbConnection connection,
        DbTransaction? transaction,
        string text,
        params (string Name, object Value)[] parameters
    )
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        command.Transaction = transaction;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
