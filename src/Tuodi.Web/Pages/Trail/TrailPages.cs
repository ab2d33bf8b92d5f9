using System.Globalization;
using Tuodi.Server.Api.Http;
using Tuodi.Server.Safety.Access;
using Tuodi.Storage.Auditing;
using Tuodi.Storage.Transactions;
using Tuodi.Web.Framing;

namespace Tuodi.Web.Pages.Trail;

/// <summary>The audit trail: its entries, the heads of its chains to keep elsewhere, and its verification.</summary>
internal static class TrailPages
{
    /// <summary>The entries.</summary>
    public const string List = "/console/audit";

    /// <summary>The heads of the chains as a file.</summary>
    public const string Anchor = "/console/audit-anchor";

    /// <summary>The verification.</summary>
    public const string Verification = "/console/audit-verification";

    private const long AnchorBytesMax = 4_000_000;
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    public static IReadOnlyList<Page> All { get; } =
    [
        Page.Get(List, AccessAct.AuditRead, SearchAsync),
        Page.Get(Anchor, AccessAct.AuditRead, AnchorAsync),
        Page.Get(Verification, AccessAct.AuditRead, Verified),
        Page.Post(Verification, AccessAct.AuditRead, VerifyAsync) with
        {
            BodyBytes = AnchorBytesMax,
        },
    ];

    private static async Task<PageAnswer> SearchAsync(PageCall call)
    {
        var fields = call.Fields;
        var heads = await AuditHeads.ReadAsync(call.Service.Database, call.Cancel);
        var chain = fields.OneOf("chain", heads.Select(head => Told.Number(head.Chain)));
        var number = chain is null ? AuditTrail.Decisions : long.Parse(chain, CultureInfo.InvariantCulture);

        // The chain of decisions is named in the query itself, so that its indexes are known to hold all that is searched.
        var conditions = (
            number == AuditTrail.Decisions ? new Conditions().And("chain = 0") : new Conditions().And("chain = @chain", "chain", number)
        )
            .And("actor = @actor", "actor", fields.Text("actor"))
            .And("act = @act", "act", fields.OneOf("act", TrailAct.All.Select(act => act.Name)))
            .And("at >= @from", "from", Start(fields.Day("from")))
            .And("at < @to", "to", Start(fields.Day("to")?.AddDays(1)));
        if (fields.Text("subject") is { } subject)
        {
            // Its first word: nothing but what follows it after a blank lies between the two.
            conditions.And(call.Service.Database.Words("object {exact} >= @subject and object {exact} < @beyond"), "subject", subject);
            conditions.Set("beyond", subject + "!");
        }

        return await TrailTable
            .Of(call, new TrailReasons(call))
            .AnswerAsync(call, conditions, table => PageAnswer.Show<TrailPage, TrailFound>(new TrailFound(table, heads)));
    }

    private static long? Start(DateOnly? day) =>
        day is { } known ? Instants.Of(new DateTimeOffset(known, TimeOnly.MinValue, Beijing)) : null;

    private static async Task<PageAnswer> AnchorAsync(PageCall call)
    {
        var heads = await AuditHeads.ReadAsync(call.Service.Database, call.Cancel);
        return PageAnswer.File(
            "anchor.txt",
            "text/plain; charset=utf-8",
            stream =>
            {
                using var text = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" };
                foreach (var head in heads)
                {
                    text.WriteLine(head);
                }
            }
        );
    }

    private static PageAnswer Verified(PageCall call)
    {
        var run = call.Of<TrailVerification>().Last;
        return FindingRows
            .Of(call)
            .Answer(
                call,
                run?.Report?.Findings ?? [],
                table =>
                    PageAnswer.Show<VerificationPage, VerificationShown>(
                        new VerificationShown(run, call.Page?.Method == "POST" ? table.WithoutLinks : table)
                    ) with
                    {
                        Status = call.Fields.AreGood ? 200 : 400,
                    }
            );
    }

    private static async Task<PageAnswer> VerifyAsync(PageCall call)
    {
        var anchors = await AnchorsAsync(call);
        if (!call.Fields.AreGood)
        {
            return Verified(call);
        }

        var heads = await AuditHeads.ReadAsync(call.Service.Database, call.Cancel);
        var clock = call.Service.Clock;
        var run = call.Of<TrailVerification>()
            .Start(call.User.Id, Told.Instant(Instants.Of(clock.GetUtcNow())), anchors, heads.Sum(head => head.Number));
        // A short trail is verified before the page is shown; a long one goes on, and the page tells how far.
        await Task.WhenAny(run.Work, Task.Delay(Short, clock, call.Cancel));
        return PageAnswer.GoTo(Verification);
    }

    private static async Task<List<AuditAnchor>> AnchorsAsync(PageCall call)
    {
        var anchors = new List<AuditAnchor>();
        if (call.Files["anchor"] is not { Length: > 0 } file)
        {
            return anchors;
        }

        using var reader = new StreamReader(file.OpenReadStream());
        for (var line = 1; await reader.ReadLineAsync(call.Cancel) is { } text; line++)
        {
            if (AuditAnchor.TryParse(text) is not { } anchor)
            {
                call.Fields.WrongBy("anchor", "trail.wrong-anchor", line);
                break;
            }

            anchors.Add(anchor);
        }

        return anchors;
    }
}
