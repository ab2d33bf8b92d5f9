using System.Globalization;
using Tuodi.Storage.Auditing;
using Tuodi.Storage.Rows;
using Tuodi.Web.Framing;

namespace Tuodi.Web.Pages.Trail;

/// <summary>Why what entries tell of was done, as it was given then; the trail itself holds no words of people.</summary>
internal sealed class TrailReasons(PageCall call)
{
    private readonly Dictionary<(long Key, bool IsAnswer), string> _reasons = [];

    /// <summary>The reason of an entry, or nothing where none was asked for.</summary>
    public string? Of(AuditEntryRow row) => Key(row) is { } key ? _reasons.GetValueOrDefault((key, IsAnswer(row))) : null;

    /// <summary>Reads the reasons of some entries.</summary>
    public async Task ReadAsync(IReadOnlyList<AuditEntryRow> rows)
    {
        await ReadAsync(rows, TrailSubject.Settlement, "select settlement, reason from reversal_reason where", "settlement");
        await ReadAsync(rows, TrailSubject.Proposal, "select id, reason from policy_proposal where", "id");
        await ReadAsync(
            rows,
            TrailSubject.Proposal,
            "select id, answer from policy_proposal where answer is not null and",
            "id",
            isAnswer: true
        );
        await ReadAsync(rows, TrailSubject.Person, "select id, source from status_period where source is not null and", "id");
    }

    private async Task ReadAsync(
        IReadOnlyList<AuditEntryRow> rows,
        TrailSubject subject,
        string select,
        string column,
        bool isAnswer = false
    )
    {
        var keys = rows.Where(row => TrailActs.Of(row)?.Subject == subject).Select(Key).OfType<long>().Distinct().ToList();
        if (keys.Count == 0)
        {
            return;
        }

        var database = call.Service.Database;
        var found = await call.Service.QueryAsync<(long Key, string Reason)>(
            $"{select} {database.In(column, "keys")}",
            new { keys = database.Keys(keys) },
            call.Cancel
        );
        foreach (var (key, reason) in found)
        {
            _reasons[(key, isAnswer)] = reason;
        }
    }

    // What was said later is no part of what was said first.
    private static bool IsAnswer(AuditEntryRow row) =>
        TrailActs.Of(row) is { } act
        && (act == TrailAct.PoliciesActivate || act == TrailAct.PoliciesWithdraw || act == TrailAct.PoliciesRefuse);

    // The number of what was made or decided: of a proposal itself, else of the row that the act wrote.
    private static long? Key(AuditEntryRow row)
    {
        var words = row.Object.Split(' ');
        var place = TrailActs.Of(row)?.Subject switch
        {
            TrailSubject.Proposal => 0,
            TrailSubject.Settlement or TrailSubject.Person => 2,
            _ => words.Length,
        };
        return place < words.Length && long.TryParse(words[place], NumberStyles.None, CultureInfo.InvariantCulture, out var key)
            ? key
            : null;
    }
}
