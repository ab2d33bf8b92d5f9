using Tuodi.Kernel;
using Tuodi.Policies.Library;
using Tuodi.Server.Activation;
using Tuodi.Server.Safety.Access;
using Tuodi.Storage;
using Tuodi.Storage.Auditing;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Settling;
using Tuodi.Storage.Transactions;
using Tuodi.Tests.House;
using Tuodi.Tests.Promises;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Activation;

/// <summary>A document that one person proposes and another approves settles visits from its commit on, on every server, and nothing that was posted is altered. All documents are invented.</summary>
public sealed class ActivationTests(PostgresFixture postgres)
{
    private static readonly SignedInUser Officer = User("chen.policy", Role.Policy);
    private static readonly SignedInUser Approver = User("zhao.approval", Role.Approval);
    private static readonly SignedInUser Other = User("sun.approval", Role.Approval);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_approved_document_settles_what_comes_after_on_every_server_and_after_a_restart(bool isPostgres)
    {
        var location = isPostgres ? await postgres.DatabaseAsync() : null;
        await using var county = isPostgres
            ? await TestCounty.OpenAsync(new PostgresDatabase(location!), null, null, 20, TestCounty.OwnSettler())
            : await TestCounty.InFileAsync(settler: TestCounty.OwnSettler());
        IDatabase Again() => isPostgres ? new PostgresDatabase(location!) : new SqliteDatabase(county.Service.Database.Place);

        // The second server has settled before, so that it has rules of its own to go by.
        await using var second = await OpenAsync(Again(), county);
        var visits = await VisitsAsync(county, 6);
        var before = await PolicyOfAsync(county, await SettleAsync(county.Service, visits[0]));
        (await PolicyOfAsync(county, await SettleAsync(second, visits[1]))).ShouldBe(before);
        var posted = await StoredCounty.ReadAsync(county.Service);

        var book = new ProposalBook(county.Service);
        var proposal = await book.ProposeAsync(Officer, Drafts.LowerCap, "虚构", Cancel);
        (await PolicyOfAsync(county, await SettleAsync(county.Service, visits[2]))).ShouldBe(before);
        await book.DecideAsync(Approver, proposal, true, "同意，虚构", 0, Cancel);
        var proposed = (await book.SeenAsync(Officer, proposal, Cancel))!;

        var here = await SettleAsync(county.Service, visits[3]);
        (await PolicyOfAsync(county, here)).ShouldBe(proposed.Hash);
        var there = await SettleAsync(second, visits[4]);
        (await PolicyOfAsync(county, there)).ShouldBe(proposed.Hash);
        await using var restarted = await OpenAsync(Again(), county);
        (await PolicyOfAsync(county, await SettleAsync(restarted, visits[5]))).ShouldBe(proposed.Hash);

        // The cap of 20,000 is reached by the third visit that goes by it; figures differ, and what was posted stands.
        var after = await StoredCounty.ReadAsync(county.Service);
        var ids = posted.Settlements.Select(row => row.Id).ToHashSet();
        Print(after.Settlements.Where(row => ids.Contains(row.Id))).ShouldBe(Print(posted.Settlements));
        new StoredAudit(after, 10_000).Check();
    }

    [Fact]
    public async Task A_reversal_out_of_order_works_each_settlement_out_by_the_policy_that_it_was_made_by()
    {
        await using var county = await TestCounty.InFileAsync(settler: TestCounty.OwnSettler());
        var visits = await VisitsAsync(county, 3);
        var first = await SettleAsync(county.Service, visits[0]);
        await SettleAsync(county.Service, visits[1]);
        await ActivateAsync(county, Drafts.LowerCap);
        await SettleAsync(county.Service, visits[2]);

        // A server that has never seen the document, and one whose proposal was withdrawn, still work it out again.
        await using var restarted = await OpenAsync(new SqliteDatabase(county.Service.Database.Place), county);
        await restarted.RunAsync(Acts.Reverse("reverse", TestCounty.Hospital, 1, first, restarted.Settler), Cancel);
        var after = await StoredCounty.ReadAsync(county.Service);
        new StoredAudit(after, 10_000).Check();
        after.Settlements.Select(row => row.Policy).Distinct().Count().ShouldBe(2);
        after.Settlements.GroupBy(row => row.Original).ShouldAllBe(history => history.Select(row => row.Policy).Distinct().Count() == 1);
        var check = await new Tuodi.Storage.Checking.DatabaseCheck(county.Service.Database, TestCounty.OwnSettler().Policies).RunAsync(
            null,
            Cancel
        );
        check.Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_withdrawn_settles_nothing_more_and_explains_what_it_settled()
    {
        await using var county = await TestCounty.InFileAsync(settler: TestCounty.OwnSettler());
        var visits = await VisitsAsync(county, 3);
        var before = await PolicyOfAsync(county, await SettleAsync(county.Service, visits[0]));
        var activation = await ActivateAsync(county, Drafts.LowerCap);
        var settled = await SettleAsync(county.Service, visits[1]);
        var book = new ProposalBook(county.Service);
        var withdrawal = await book.ProposeWithdrawalAsync(Officer, activation, "有误，虚构", Cancel);
        await Should.ThrowAsync<Refusal>(() => book.ProposeWithdrawalAsync(Officer, activation, "again", Cancel));
        await book.DecideAsync(Approver, withdrawal, true, "同意，虚构", 1, Cancel);
        (await PolicyOfAsync(county, await SettleAsync(county.Service, visits[2]))).ShouldBe(before);
        await Should.ThrowAsync<Refusal>(() => book.ProposeWithdrawalAsync(Officer, activation, "again", Cancel));

        // Its text is nowhere but in the database.
        await using var restarted = await OpenAsync(new SqliteDatabase(county.Service.Database.Place), county);
        var history = await SettlementHistory.ReadAsync(restarted, TestCounty.Area, settled, Cancel);
        Recomputation.Of(restarted.Settler.Policies, history!).Rulebook.Policy.Hash.ShouldBe(history!.First.Policy);
    }

    [Fact]
    public async Task What_was_put_into_force_stands_beside_the_files_of_a_library_until_it_is_withdrawn()
    {
        await using var county = await TestCounty.InFileAsync(settler: TestCounty.OwnSettler());
        var rules = county.Service.Settler.Policies;
        rules.Beside.ShouldBeEmpty();
        var activation = await ActivateAsync(county, Drafts.LowerCap);
        await ActivateAsync(county, Drafts.Cap(30_000, division: "420000"));
        var beside = rules.Beside;
        rules.Beside.ShouldBeSameAs(beside);
        var library = Library(beside);
        var day = new DateOnly(2026, 6, 30);

        var held = library.InForce("420500", day, default);
        held.Hash.ShouldBe(rules.On(TestCounty.Area, day).Policy.Hash);
        held.Files[^1].ShouldBe($"420500/{ActivatedPolicy.NameOf(activation)}.yaml");
        library.LoadUnder(held.Files[^1], day).Title.ShouldBe(held.Title);
        library.FilesOf("420500").Count.ShouldBe(Library([]).FilesOf("420500").Count + 1);

        // A file goes on building on files: an approved document of the province changes no city.
        library.Load(library.FilesOf("420500")[^1]).Hash.ShouldBe(Library([]).InForce("420500", day, default).Hash);

        var book = new ProposalBook(county.Service);
        var withdrawal = await book.ProposeWithdrawalAsync(Officer, activation, "有误，虚构", Cancel);
        await book.DecideAsync(Approver, withdrawal, true, "同意，虚构", 2, Cancel);
        await rules.CatchUpAsync(county.Service.Database, Cancel);
        rules.Beside.Select(each => each.Division).ShouldBe(["420000"]);
        Library(rules.Beside).InForce("420500", day, default).Hash.ShouldBe(Library([]).InForce("420500", day, default).Hash);

        static PolicyLibrary Library(IReadOnlyList<DocumentBeside> beside) =>
            new(Path.Combine(Repository.Root, "policies"), Path.Combine(Repository.Root, "samples/service/policies"), beside: beside);
    }

    [Fact]
    public async Task Nobody_decides_on_their_own_proposal_nor_twice_nor_on_what_another_decision_has_changed()
    {
        await using var county = await TestCounty.InFileAsync(settler: TestCounty.OwnSettler());
        var book = new ProposalBook(county.Service);
        var both = User("chen.policy", Role.Policy, Role.Approval);
        var one = await book.ProposeAsync(Officer, Drafts.LowerCap, "虚构", Cancel);
        var two = await book.ProposeAsync(Officer, Drafts.Cap(30_000), "虚构", Cancel);
        (await Refused(() => book.DecideAsync(both, one, true, "x", 0, Cancel))).ShouldContain("own proposal");
        (await Refused(() => book.DecideAsync(User("far.approval", "420200", Role.Approval), one, true, "x", 0, Cancel))).ShouldContain(
            "no such proposal"
        );
        await book.DecideAsync(Approver, one, true, "x", 0, Cancel);
        (await Refused(() => book.DecideAsync(Other, one, false, "x", 1, Cancel))).ShouldContain("has been decided");
        (await Refused(() => book.DecideAsync(Other, two, true, "x", 0, Cancel))).ShouldContain("read the difference again");
        await book.DecideAsync(Other, two, false, "x", 0, Cancel);
        county.Service.Settler.Policies.Activated.Select(each => each.Id).ShouldBe([one]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_two_who_decide_at_once_one_does(bool isPostgres)
    {
        await using var county = isPostgres
            ? await postgres.CountyAsync(settler: TestCounty.OwnSettler())
            : await TestCounty.InFileAsync(settler: TestCounty.OwnSettler());
        var book = new ProposalBook(county.Service);
        for (var i = 0; i < 5; i++)
        {
            var proposal = await book.ProposeAsync(Officer, Drafts.Cap(20_000 + i), "虚构", Cancel);
            var seen = county.Service.Settler.Policies.Edition;
            var tries = new[]
            {
                Task.Run(() => book.DecideAsync(Approver, proposal, true, "同意", seen, Cancel), Cancel),
                Task.Run(() => book.DecideAsync(Other, proposal, false, "不同意", seen, Cancel), Cancel),
            };
            await Should.ThrowAsync<Refusal>(() => Task.WhenAll(tries));
            tries.Count(each => each.IsCompletedSuccessfully).ShouldBe(1);
            tries.Single(each => each.IsFaulted).Exception!.InnerException.ShouldBeOfType<Refusal>();
            var row = (await book.SeenAsync(Officer, proposal, Cancel))!;
            row.Decider.ShouldBe(tries[0].IsCompletedSuccessfully ? Approver.Id : Other.Id);
        }

        var entries = await AuditTrail.ReadAsync(county.Service.Database, AuditTrail.Decisions, 0, 100, Cancel);
        entries.Count(each => each.Act is "policies.activate" or "policies.refuse").ShouldBe(5);
        entries.Count(each => each.Act == "policies.propose").ShouldBe(5);
    }

    [Theory]
    [InlineData("100000", "2023-01-01 ..", "in force", "nation's document")]
    [InlineData("420200", "2023-01-01 ..", "in force", "not within yours")]
    [InlineData("420500", "2023-01-01 ..", "draft", "status: in force")]
    public async Task What_cannot_be_put_into_force_is_not_proposed(string division, string effective, string status, string says)
    {
        await using var county = await TestCounty.InFileAsync();
        var book = new ProposalBook(county.Service);
        (await Refused(() => book.ProposeAsync(Officer, Drafts.Cap(1, division, effective, status), "x", Cancel))).ShouldContain(says);
        await Should.ThrowAsync<ProblemException>(() => book.ProposeAsync(Officer, "nonsense: 1", "x", Cancel));
        (await county.QueryAsync<long>("select count(*) from policy_proposal"))[0].ShouldBe(0);
    }

    [Theory]
    [InlineData("420500", "2023-01-01 ..", "2026-02-01", true)] // begins with the file: the approved one goes before it
    [InlineData("420500", "2022-01-01 ..", "2026-02-01", false)] // the file begins later
    [InlineData("420500", "2026-03-01 ..", "2026-02-28", false)]
    [InlineData("420500", "2026-03-01 ..", "2026-03-01", true)]
    [InlineData("420500", "2025-01-01 .. 2026-01-31", "2026-02-01", false)]
    [InlineData("420502", "2022-01-01 ..", "2026-02-01", true)] // of the nearer place
    [InlineData("420000", "2023-01-01 ..", "2026-02-01", false)] // of a farther one
    public async Task It_holds_for_its_division_and_its_days(string division, string effective, string day, bool holds)
    {
        await using var county = await TestCounty.InFileAsync(settler: TestCounty.OwnSettler());
        var activation = await ActivateAsync(county, Drafts.Cap(20_000, division, effective));
        var on = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var shelf = county.Service.Settler.Policies;
        var hash = shelf.Activated.Single(each => each.Id == activation).Policy.Hash;
        (shelf.On(TestCounty.Area, on).Policy.Hash == hash).ShouldBe(holds);
    }

    [Fact]
    public async Task A_document_that_cannot_be_read_refuses_the_settlements_of_its_division_and_no_others()
    {
        await using var county = await TestCounty.InFileAsync(settler: TestCounty.OwnSettler());
        var visits = await VisitsAsync(county, 1);
        var activation = await ActivateAsync(county, Drafts.LowerCap);
        await county.QueryAsync<long>("update policy_content set content = x'7b7d' where hash in (select hash from policy_proposal)");
        await using var restarted = await OpenAsync(new SqliteDatabase(county.Service.Database.Place), county);
        (await Refused(() => SettleAsync(restarted, visits[0]))).ShouldContain("cannot be read");
        await restarted.Settler.Policies.CatchUpAsync(restarted.Database, Cancel);
        restarted.Settler.Policies.On("420200", new DateOnly(2026, 2, 1)).Policy.Division.Digits.ShouldBe("420200");

        // It is withdrawn all the same; what cannot be read is not put into force.
        var book = new ProposalBook(restarted);
        var withdrawal = await book.ProposeWithdrawalAsync(Officer, activation, "不能读取，虚构", Cancel);
        await book.DecideAsync(Approver, withdrawal, true, "同意，虚构", 1, Cancel);
        await SettleAsync(restarted, visits[0]);
        var other = await book.ProposeAsync(Officer, Drafts.Cap(30_000), "虚构", Cancel);
        await county.QueryAsync<long>("update policy_content set content = x'7b7d' where hash in (select hash from policy_proposal)");
        await Refused(() => book.DecideAsync(Approver, other, true, "x", 2, Cancel));
    }

    private static async Task<long> ActivateAsync(TestCounty county, string draft)
    {
        var book = new ProposalBook(county.Service);
        var nation = Officer with { Scope = new DataScope(null, "100000") };
        var proposal = await book.ProposeAsync(nation, draft, "虚构", Cancel);
        var seen = county.Service.Settler.Policies.Edition;
        await book.DecideAsync(Approver with { Scope = nation.Scope }, proposal, true, "同意，虚构", seen, Cancel);
        return proposal;
    }

    private static async Task<IReadOnlyList<long>> VisitsAsync(TestCounty county, int count)
    {
        List<long> visits = [];
        for (var i = 0; i < count; i++)
        {
            visits.Add(await county.StayAsync(1, 40_000, new DateOnly(2026, 1, 1).AddDays(i * 9), new DateOnly(2026, 1, 5).AddDays(i * 9)));
        }

        return visits;
    }

    private static Task<SettlementService> OpenAsync(IDatabase database, TestCounty county) =>
        SettlementService.OpenAsync(database, TestCounty.OwnSettler(), county.Clock, new CommitLimits(), Cancel);

    private static async Task<long> SettleAsync(SettlementService service, long visit) =>
        (await service.RunAsync(Acts.Settle($"settle{visit}", TestCounty.Hospital, 1, visit, settler: service.Settler), Cancel))
            .Reference!
            .Value;

    private static async Task<string> PolicyOfAsync(TestCounty county, long settlement) =>
        (await county.QueryAsync<string>("select policy from settlement where id = @settlement", new { settlement }))[0];

    private static async Task<string> Refused(Func<Task> act) => (await Should.ThrowAsync<Refusal>(act)).Message;

    private static IEnumerable<string> Print(IEnumerable<SettlementRow> rows) =>
        rows.Select(row => $"{row with { Facts = [], Before = [], Work = [] }} {Convert.ToHexString(row.Work)}");

    private static SignedInUser User(string id, params Role[] roles) => User(id, "420500", roles);

    private static SignedInUser User(string id, string division, params Role[] roles) =>
        new(id, roles, new DataScope(null, division), string.Empty);
}
