using Tuodi.Recipients.Register;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;

namespace Tuodi.Tests.Service;

/// <summary>An invented household of a test county.</summary>
internal static class TestFamily
{
    public const string Household = "F0001";

    /// <summary>Makes persons of the county members of one household, known from now.</summary>
    public static Task AddAsync(TestCounty county, params (int Person, string Relation)[] members)
    {
        var rows = members
            .Select(member => new HouseholdMembership
            {
                Area = TestCounty.Area,
                Id = county.Service.NextId(),
                Household = Household,
                Person = TestCounty.Person(member.Person),
                Relation = member.Relation,
                ValidFrom = new DateOnly(2020, 1, 1),
                KnownFrom = Instants.Of(county.Clock.Now),
                Version = 1,
            })
            .ToList();
        var database = county.Service.Database;
        return database.ExclusivelyAsync(
            (_, transaction) =>
                database.WriteAsync(transaction, [TableChange.Insert(Tables.HouseholdMember, rows)], CancellationToken.None),
            CancellationToken.None
        );
    }
}
