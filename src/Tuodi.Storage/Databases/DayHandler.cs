using System.Data;
using System.Globalization;
using Dapper;
using Npgsql;

namespace Tuodi.Storage.Databases;

/// <summary>Days as each database takes them: PostgreSQL has a type for them, SQLite text that sorts alike.</summary>
internal sealed class DayHandler : SqlMapper.TypeHandler<DateOnly>
{
    private static readonly Lock Gate = new();
    private static bool _registered;

    public static void Register()
    {
        lock (Gate)
        {
            if (!_registered)
            {
                DefaultTypeMap.MatchNamesWithUnderscores = true;
                SqlMapper.AddTypeHandler(new DayHandler());
                _registered = true;
            }
        }
    }

    public override DateOnly Parse(object value) =>
        value is DateOnly day ? day : DateOnly.ParseExact((string)value, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public override void SetValue(IDbDataParameter parameter, DateOnly value)
    {
        if (parameter is NpgsqlParameter)
        {
            parameter.DbType = DbType.Date;
            parameter.Value = value;
        }
        else
        {
            parameter.DbType = DbType.String;
            parameter.Value = value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }
    }
}
