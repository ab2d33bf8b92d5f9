using System.Globalization;
using Tuodi.Server.Api.Http;
using Tuodi.Server.Safety.Access;
using Tuodi.Server.Safety.Users;
using Tuodi.Storage.Files;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;
using Tuodi.Web.Framing;
using Tuodi.Web.Pages.Auditing;
using Tuodi.Web.Pages.Importing;
using Tuodi.Web.Pages.Proposals;
using Tuodi.Web.Pages.Settlements;
using Tuodi.Web.Pages.Trail;
using Tuodi.Web.Pages.Users;
using Tuodi.Web.Parts;

namespace Tuodi.Web.Pages.Home;

/// <summary>What waits for a user and what happened lately, by what the user may do.</summary>
internal sealed class HomeReading(PageCall call)
{
    private readonly List<HomeItem> _waiting = [];
    private readonly List<HomeItem> _lately = [];

    private bool IsOffice => call.User.Scope.Institution is null;

    public static async Task<PageAnswer> ShowAsync(PageCall call)
    {
        var reading = new HomeReading(call);
        await reading.ListsAsync();
        await reading.ProposalsAsync();
        await reading.UsersAsync();
        await reading.MonthsAsync();
        await reading.SettlementsAsync();
        await reading.TrailAsync();
        return PageAnswer.Show<HomePage, Home>(new Home(call.User.Roles, call.User.Scope, reading._waiting, reading._lately));
    }

    private async Task ListsAsync()
    {
        if (!IsOffice || !(call.User.May(AccessAct.RegisterApprove) || call.User.May(AccessAct.RegisterImport)))
        {
            return;
        }

        var waiting = await NamesAsync(HomeQueries.Lists, "area");
        var path = LocalAddress.With(ImportPages.Lists, "state", ImportPages.Waiting);
        if (call.User.May(AccessAct.RegisterApprove))
        {
            Wait(path, "home.lists-to-decide", waiting.Count(by => by != call.User.Id));
            Wait(ImportPages.Lists, "home.lists-coming-in", (await NamesAsync(HomeQueries.ComingIn, "area")).Count);
        }
        else
        {
            Wait(path, "home.lists-of-mine", waiting.Count(by => by == call.User.Id));
        }
    }

    private async Task ProposalsAsync()
    {
        if (!(call.User.May(AccessAct.PoliciesActivate) || call.User.May(AccessAct.PoliciesPropose)))
        {
            return;
        }

        var open = await NamesAsync(HomeQueries.Proposals, "division");
        var path = LocalAddress.With(ProposalPages.List, "decision", ProposalDecision.Open);
        Wait(path, "home.proposals-to-decide", call.User.May(AccessAct.PoliciesActivate) ? open.Count(by => by != call.User.Id) : 0);
        Wait(path, "home.proposals-of-mine", open.Count(by => by == call.User.Id));
    }

    private async Task UsersAsync()
    {
        if (!(call.User.May(AccessAct.UsersConfirm) || call.User.May(AccessAct.UsersManage)))
        {
            return;
        }

        var users = await call.Of<UserList>().OfAsync(UserAuthority.Of(call.User), call.Cancel);
        var words = call.User.May(AccessAct.UsersConfirm) ? "home.users-to-confirm" : "home.users-waiting";
        Wait(LocalAddress.With(UserPages.List, "state", UserTable.Waiting), words, Count(UserTable.Waiting));
        if (call.User.May(AccessAct.UsersManage))
        {
            Wait(LocalAddress.With(UserPages.List, "state", UserTable.Paused), "home.users-paused", Count(UserTable.Paused));
        }

        int Count(string state) => users.Count(user => UserTable.StateOf(call, user) == state);
    }

    private async Task MonthsAsync()
    {
        if (!IsOffice || !call.User.May(AccessAct.SettlementsPreview))
        {
            return;
        }

        var months = await new OfficeMonths(call.Service.Database, call.Service.Clock, call.User.Id, call.User.Scope.Division).AllAsync(
            call.Cancel
        );
        if (months.Count > 0)
        {
            var ends = call.W["home.ends-at", Told.Instant(months.Min(month => month.Until))];
            _waiting.Add(new HomeItem(new Link(AuditPages.List, call.W["home.months", months.Count]), new State(ends, Tone.Warning)));
        }
    }

    private async Task SettlementsAsync()
    {
        if (!call.User.May(AccessAct.SettlementsRead))
        {
            return;
        }

        var own = call.User.Scope.Institution;
        var last = await call.Service.QueryAsync<DateOnly?>(
            own is null ? HomeQueries.LastDay : HomeQueries.LastDayOfInstitution,
            new { today = call.Today, own },
            call.Cancel
        );
        if (last is not [{ } day])
        {
            return;
        }

        var path = $"{SettlementPages.Search}?from={day:yyyy-MM-dd}&to={day:yyyy-MM-dd}";
        var settled = await CountAsync(HomeQueries.Settled, day);
        _lately.Add(new HomeItem(new Link(path, call.W["home.settled-on", day]), Many(settled, Tone.Plain)));
        if (await CountAsync(HomeQueries.Changed, day) is > 0 and var changed)
        {
            var reversed = $"{path}&kind={SettlementKind.Reversed}";
            _lately.Add(new HomeItem(new Link(reversed, call.W["home.reversed-on", day]), Many(changed, Tone.Warning)));
        }
    }

    private async Task TrailAsync()
    {
        if (!call.User.May(AccessAct.AuditRead))
        {
            return;
        }

        var last = await call.Service.QueryAsync<AuditEntryRow>(HomeQueries.Verified, null, call.Cancel);
        _waiting.AddRange(
            last is [var row]
                ? row.Object.StartsWith("0 ", StringComparison.Ordinal)
                    ? []
                    : [Verified(row, Tone.Bad)]
                : [new HomeItem(new Link(TrailPages.Verification, call.W["home.verify"]), new State(call.W["home.never"], Tone.Warning))]
        );
        if (last is [var good] && good.Object.StartsWith("0 ", StringComparison.Ordinal))
        {
            _lately.Add(Verified(good, Tone.Good));
        }

        var since = Instants.OfBeijing(call.Today.ToDateTime(TimeOnly.MinValue));
        var decided = await call.Service.QueryAsync<long>(HomeQueries.Decided, new { since }, call.Cancel);
        var path = string.Create(CultureInfo.InvariantCulture, $"{TrailPages.List}?from={call.Today:yyyy-MM-dd}");
        _lately.Add(new HomeItem(new Link(path, call.W["home.decided-today"]), Many(decided[0], Tone.Plain)));
    }

    private HomeItem Verified(AuditEntryRow row, Tone tone) =>
        new(
            new Link(TrailPages.Verification, call.W["home.verified-at", Told.Instant(row.At), row.Actor]),
            new State(TrailActs.Rest(call.W, row), tone)
        );

    private void Wait(string path, string words, int count)
    {
        if (count > 0)
        {
            _waiting.Add(new HomeItem(new Link(path, call.W[words]), Many(count, Tone.Warning)));
        }
    }

    private State Many(long count, Tone tone) => new(call.W.In(count), tone);

    private async Task<IReadOnlyList<string>> NamesAsync(string query, string column)
    {
        var conditions = new Conditions().InArea(call.User.Scope, column);
        var and = conditions.Where.Replace(" where ", " and ", StringComparison.Ordinal);
        return await call.Service.QueryAsync<string>(query + and, conditions.Values, call.Cancel);
    }

    private async Task<long> CountAsync(string query, DateOnly day)
    {
        var conditions = new Conditions().InArea(call.User.Scope, "area").InInstitution(call.User.Scope, "institution = @own");
        conditions.Set("day", day);
        var and = conditions.Where.Replace(" where ", " and ", StringComparison.Ordinal);
        return (await call.Service.QueryAsync<long>(query + and, conditions.Values, call.Cancel))[0];
    }
}
