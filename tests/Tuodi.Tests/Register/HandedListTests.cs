using Tuodi.Storage.Databases;
using Tuodi.Storage.Files;
using Tuodi.Storage.Register;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Register;

/// <summary>What is handed in through the console is kept alike in both databases, decided about once, and let go of.</summary>
public sealed class HandedListTests(PostgresFixture server)
{
    private static readonly byte[] Content = "area,id\n"u8.ToArray();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_list_is_decided_about_once_and_by_somebody_else(DatabaseKind kind)
    {
        await using var county = await OpenAsync(kind);
        var lists = new HandedLists(county.Service.Database, county.Clock);
        var list = await lists.AddAsync(RegisterKind.Persons, "a.csv", Content, "li", "420500", Cancel);
        (await Should.ThrowAsync<Refusal>(() => lists.TakeAsync(list, "li", Cancel))).Reason.ToString().ShouldNotBeEmpty();

        // Of those who decide at the same moment one does; a second approver only goes on with what the first began.
        var tries = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(async i =>
                {
                    try
                    {
                        await (i % 2 == 0 ? lists.TakeAsync(list, "wu", Cancel) : lists.DeclineAsync(list, "he", Cancel));
                        return i % 2;
                    }
                    catch (Refusal)
                    {
                        return -1;
                    }
                })
        );
        var row = (await county.QueryAsync<HandedListRow>(Tables.HandedList.Select)).Single();
        tries.Where(each => each >= 0).Distinct().ShouldBe([row.Taken ? 0 : 1]);
        row.Content.Length.ShouldBe(row.Taken ? Content.Length : 0);
        (await county.QueryAsync<long>("select count(*) from audit_entry where act in ('register.approve', 'register.decline')")).ShouldBe([
            1L,
        ]);
        row.DecidedBy.ShouldBe(row.Taken ? "wu" : "he");
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_month_is_its_owners_and_goes_with_all_its_files(DatabaseKind kind)
    {
        await using var county = await OpenAsync(kind);
        var own = new OfficeMonths(county.Service.Database, county.Clock, "li", "420502");
        var id = await own.AddAsync([("a.csv", Content), ("b.csv", [1])], Cancel);
        var month = (await own.FindAsync(id, Cancel)).ShouldNotBeNull();
        await own.AddAsync(month, [("c.csv", [2, 3])], Cancel);
        await own.RemoveAsync(month, 2, Cancel);
        (await own.NamesAsync(id, Cancel)).ShouldBe([(1L, "a.csv", 8L), (3L, "c.csv", 2L)]);
        (await own.FilesAsync(id, Cancel))[0].Content.ShouldBe(Content);
        await own.SetAsync(month with { Policy = "420500", Parameters = "a=1" }, Cancel);
        (await own.FindAsync(id, Cancel))!.Policy.ShouldBe("420500");

        var other = new OfficeMonths(county.Service.Database, county.Clock, "sun", "420502");
        (await other.FindAsync(id, Cancel)).ShouldBeNull();
        (await other.FilesAsync(id, Cancel)).ShouldBeEmpty();
        (await other.AllAsync(Cancel)).ShouldBeEmpty();

        county.Clock.Now += OfficeMonths.Kept;
        (await own.AllAsync(Cancel)).Count.ShouldBe(1);
        county.Clock.Now += TimeSpan.FromSeconds(1);
        (await own.AllAsync(Cancel)).ShouldBeEmpty();
        (await new ExpiredFiles(county.Service.Database).DeleteAsync(county.Clock.Now, Cancel)).ShouldBe(2);
        (await county.QueryAsync<long>("select count(*) from office_month union all select count(*) from office_file")).ShouldBe([0L, 0L]);
    }

    private async Task<TestCounty> OpenAsync(DatabaseKind kind) =>
        kind == DatabaseKind.Sqlite ? await TestCounty.InFileAsync() : await server.CountyAsync();
}
