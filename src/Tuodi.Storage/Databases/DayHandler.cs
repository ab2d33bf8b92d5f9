using System.Data;
using System.Globalization;
using Dapper;

namespace Tuodi.Storage.Databases;

/// <summary>Days are stored as text, 2026-01-31, which sorts and reads alike in both databases.</summary>
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

    public override DateOnly Parse(object value) => DateOnly.ParseExact((string)value, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public override void SetValue(IDbDataParameter parameter, DateOnly value)
    {
        parameter.DbType = DbType.String;
        parameter.Value = value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
