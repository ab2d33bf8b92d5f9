using Tuodi.Server.Safety.Access;
using Tuodi.Tests.Service;
using Tuodi.Web.Framing;

namespace Tuodi.Tests.Web;

/// <summary>A server that has one of everything pages name in their addresses, and a user of every role here and of every office's role elsewhere.</summary>
internal sealed class GuardedServer : IAsyncDisposable
{
    private readonly Dictionary<Role, HttpClient> _own = [];
    private readonly Dictionary<Role, HttpClient> _strangers = [];
    private readonly IReadOnlyList<(string Name, long Id)> _made;

    private GuardedServer(ConsoleServer server, IReadOnlyList<(string Name, long Id)> made)
    {
        Server = server;
        _made = made;
    }

    public ConsoleServer Server { get; }

    /// <summary>All roles.</summary>
    public static IReadOnlyList<Role> Roles { get; } = Enum.GetValues<Role>();

    public static async Task<GuardedServer> StartAsync()
    {
        var server = await ConsoleServer.StartAsync();
        var settlement = await server.SettledAsync(1, 60_000);
        var entry = (await server.County.QueryAsync<long>("select id from journal_entry"))[0];
        await server.WaitAsync("u.waiting", Role.Review);
        await HandedExamples.AddAsync(server);
        var guarded = new GuardedServer(server, [("settlement", settlement), ("entry", entry), ("proposal", await server.ProposedAsync())]);
        foreach (var role in Roles)
        {
            guarded._own[role] = server.Fresh(await server.TokenAsync($"u.{role}".ToLowerInvariant(), role));
            if (role != Role.Hospital)
            {
                guarded._strangers[role] = server.Fresh(await server.TokenOfAsync($"far.{role}".ToLowerInvariant(), "420200", role));
            }
        }

        return guarded;
    }

    /// <summary>The user of a role in whose division everything is.</summary>
    public HttpClient Own(Role role) => _own[role];

    /// <summary>The user of the same role in another city; a hospital's users have no division.</summary>
    public HttpClient? Stranger(Role role) => _strangers.GetValueOrDefault(role);

    /// <summary>The address of a page that is there, also of one that takes a form: it lies below one that is read.</summary>
    public string Address(Page page)
    {
        var read = VisitedPages
            .Filled.Keys.Append(page.Path)
            .Where(path => page.Path == path || page.Path.StartsWith(path + "/", StringComparison.Ordinal))
            .Where(path => !path.Contains('{', StringComparison.Ordinal) || VisitedPages.Filled.ContainsKey(path))
            .MaxBy(path => path.Length);
        read.ShouldNotBeNull($"no address of {page.Path} is written in VisitedPages");
        var filled = read == page.Path ? VisitedPages.Address(page, _made) : Below(page, read);
        return page.Method == "POST" ? filled.Split('?')[0] : filled;
    }

    /// <summary>Sends a form as somebody who is signed in, with the word of the session unless another is given.</summary>
    public static async Task<HttpResponseMessage> SendAsync(HttpClient client, string address, string? word = null)
    {
        word ??= await OwnForm.WordAsync(client, "/console");
        return await client.PostAsync(
            address,
            new FormUrlEncodedContent([KeyValuePair.Create("__own", word)]),
            TestContext.Current.CancellationToken
        );
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _own.Values.Concat(_strangers.Values))
        {
            client.Dispose();
        }

        await Server.DisposeAsync();
    }

    /// <summary>Whether a role of this division sees a page.</summary>
    public static bool May(Page page, Role role) =>
        page.Access.IsOpen
        || page.Access.Allows(
            new SignedInUser("nobody", [role], new DataScope(role == Role.Hospital ? TestCounty.Hospital : null, "420500"), string.Empty)
        );

    private string Below(Page page, string read) =>
        VisitedPages.Address(page with { Path = read }, _made).Split('?')[0] + page.Path[read.Length..];
}
