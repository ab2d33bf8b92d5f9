using System.Data.Common;

namespace Tuodi.Tests.Promises.Faults;

/// <summary>A faulty connection to PostgreSQL: Dapper knows by this name of the class that an array is one parameter.</summary>
internal sealed class NpgsqlConnection(DbConnection inner, FaultPlan plan) : FaultyConnection(inner, plan);
