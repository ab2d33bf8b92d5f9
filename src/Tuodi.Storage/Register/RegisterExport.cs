using System.Data.Common;
using System.Text;
using Tuodi.Storage.Databases;

namespace Tuodi.Storage.Register;

/// <summary>Reads the lists of the register from one moment of the database.</summary>
/// <param name="snapshot">The moment.</param>
public sealed class RegisterExport(Snapshot snapshot)
{
    /// <summary>The rows of a list in order, read as they are taken; of each the values of <see cref="RegisterShape.Written"/>.</summary>
    /// <returns>One array for all rows: its values are gone when the next row is taken.</returns>
    public IEnumerable<object?[]> Rows(RegisterShape shape)
    {
        using var command = snapshot.Connection.CreateCommand();
        command.CommandText = shape.Query;
        using var reader = command.ExecuteReader();
        var values = new object?[shape.Written.Count];
        while (reader.Read())
        {
            Fill(reader, values);
            yield return values;
        }
    }

    private static void Fill(DbDataReader reader, object?[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = reader.GetValue(i) switch
            {
                DBNull => null,
                byte[] sent => Encoding.UTF8.GetString(sent), // what was sent is kept as the bytes of JSON
                var value => value,
            };
        }
    }
}
