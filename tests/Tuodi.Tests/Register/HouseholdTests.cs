using Tuodi.Recipients.Register;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Register;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Register;

/// <summary>Households come into the register by lists: what was true, and what was known when, stay two things. All persons are invented.</summary>
public sealed class HouseholdTests(PostgresFixture server) : RegisterTest(server)
{
    private const string Head = "area,household,person,relation,valid_from,valid_to,corrects,withdrawn";

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Who_belongs_to_which_household_is_learnt_corrected_and_never_rewritten(DatabaseKind kind)
    {
        await using var register = await OpenAsync(kind);
        await register.PersonsAsync(["A", "B", "C"]);
        (
            await ApplyAsync("1", "420502,F1,A,head,2020-01-01,,,", "420502,F1,B,spouse,2020-01-01,,,", "420502,F2,C,head,2020-01-01,,,")
        ).ShouldBe((0, 3, 0, 0));
        (await ApplyAsync("2", "420502,F1,A,head,2020-01-01,,,", "420502,F1,B,spouse,2020-01-01,,,")).ShouldBe((2, 0, 0, 0));
        var before = register.Clock.Now;

        // B leaves the first household in 2025 and comes to the second; A was no head but a sibling; C never belonged to one.
        register.Clock.Now += TimeSpan.FromDays(1);
        (
            await ApplyAsync(
                "3",
                "420502,F1,B,spouse,2020-01-01,2024-12-31,,",
                "420502,F1,A,sibling,2020-01-01,,,",
                "420502,F2,C,head,2020-01-01,,,1"
            )
        ).ShouldBe((0, 0, 3, 0));
        (await ApplyAsync("4", "420502,F2,B,spouse,2025-01-01,,,")).ShouldBe((0, 1, 0, 0));
        (await MembersAsync(before, new DateOnly(2026, 1, 1))).ShouldBe(["F1 A head", "F1 B spouse", "F2 C head"]);
        (await MembersAsync(register.Clock.Now, new DateOnly(2024, 6, 1))).ShouldBe(["F1 A sibling", "F1 B spouse"]);
        (await MembersAsync(register.Clock.Now, new DateOnly(2026, 1, 1))).ShouldBe(["F1 A sibling", "F2 B spouse"]);

        Task<(long, long, long, long)> ApplyAsync(string name, params string[] rows) => AppliedAsync(register, name, rows);

        async Task<IReadOnlyList<string>> MembersAsync(DateTimeOffset known, DateOnly day) =>
            [
                .. (await RowsAsync(register))
                    .Where(row => row.Holds(day, Tuodi.Storage.Transactions.Instants.Of(known)))
                    .Select(row => $"{row.Household} {row.Person} {row.Relation}")
                    .Order(StringComparer.Ordinal),
            ];
    }

    [Theory]
    [InlineData("420502,F2,A,head,2021-01-01,,,", "valid_from")]
    [InlineData("420502,F2,nobody,head,2021-01-01,,,", "person")]
    [InlineData("420502,F2,B,wife,2021-01-01,,,", "relation")]
    [InlineData("420502,F2,B,head,2021-01-01,2020-01-01,,", "valid_to")]
    [InlineData("420502,F2,B,head,2021-01-01,,2019-01-01,", "corrects")]
    public async Task A_row_that_cannot_be_is_refused_with_its_column(string row, string column)
    {
        await using var register = await OpenAsync(DatabaseKind.Sqlite);
        await register.PersonsAsync(["A", "B"]);
        await AppliedAsync(register, "1", "420502,F1,A,head,2020-01-01,,,");
        var report = await register.ApplyAsync(RegisterKind.Households, register.List("2.csv", Head, row));
        report.Faults.ShouldHaveSingleItem().Column.Name.ShouldBe(column);
        (await RowsAsync(register)).Count.ShouldBe(1);
    }

    private static async Task<(long Matched, long New, long Changed, long Refused)> AppliedAsync(
        TestRegister register,
        string name,
        params string[] rows
    )
    {
        var report = await register.ApplyAsync(RegisterKind.Households, register.List($"{name}.csv", [Head, .. rows]));
        return (report.Matched, report.New, report.Changed, report.Refused);
    }

    private static Task<IReadOnlyList<HouseholdMembership>> RowsAsync(TestRegister register) =>
        register.QueryAsync<HouseholdMembership>(Tuodi.Storage.Rows.Tables.HouseholdMember.Select);
}
