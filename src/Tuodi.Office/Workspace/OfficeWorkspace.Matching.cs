using Dapper;
using Tuodi.Kernel;
using Tuodi.Office.Identity;
using Tuodi.Office.Lists;
using Tuodi.Office.Reports;
using Tuodi.Office.Rules;

namespace Tuodi.Office.Workspace;

public sealed partial class OfficeWorkspace
{
    /// <summary>Only names, towns and texts are wanted of a roster here, not what its identities mean.</summary>
    private static readonly IdentityTexts Unread = new(_ => ([], []));

    private static readonly VisitFilter Matched = new() { Kinds = [ListKind.Unrescued, ListKind.MakeUp] };

    /// <summary>Fills in what the roster of a month says (匹配), and sets the states that follow from amounts. Rows that were handed to a township stay with it.</summary>
    private void Match(string period)
    {
        Months.TryRead(period, out var month);
        var roster = Roster.Of(RosterRows().Where(row => IsOf(row, period, month)), Unread);
        var changes = new List<object>();
        foreach (var visit in Visits(period, Matched))
        {
            var isAutomatic = visit.State is not { } now || Workflow.IsAutomatic(now);
            if (!isAutomatic && visit.Town is not null)
            {
                continue;
            }

            var found = roster.Find(visit.Row.PersonId);
            var state = visit.State is not null && isAutomatic ? StateOf(visit) : visit.State;
            var matched = visit with
            {
                IsMatched = found is not null,
                RosterName = found?.Name,
                Town = found?.Town,
                Village = found?.Village,
                Identity = found is { Written.Length: > 0 } ? found.Written : null,
                State = state,
            };
            if (matched != visit)
            {
                changes.Add(
                    new
                    {
                        matched.Id,
                        matched.IsMatched,
                        matched.RosterName,
                        matched.Town,
                        matched.Village,
                        matched.Identity,
                        State = Key(state),
                    }
                );
            }
        }

        _connection.Execute(
            """
            UPDATE visit SET matched = @IsMatched, roster_name = @RosterName, roster_town = @Town, roster_village = @Village,
              roster_identity = @Identity, state = @State WHERE id = @Id
            """,
            changes
        );
    }

    /// <summary>The state of an amount; a row that a rule keeps is notified whatever its amount.</summary>
    private VisitState StateOf(WorkspaceVisit visit) =>
        visit is { RuleCode: not null, IsExcludedByRule: false }
            ? VisitState.ToNotify
            : StateOf(NoticeStates.Of(visit.EntersAssistance, NoticeAbove));

    private static VisitState StateOf(NoticeState state) =>
        state switch
        {
            NoticeState.Open => VisitState.Pending,
            NoticeState.NoAmount => VisitState.NoAmount,
            NoticeState.NoNotice => VisitState.NoNotice,
            _ => VisitState.ToNotify,
        };

    private static string? Key(VisitState? state) => state is { } known ? Words.Key(known) : null;

    private static bool IsOf(RosterRow row, string period, Period month) =>
        row is { From: null, To: null }
            ? row.Month is null || row.Month == period
            : (row.From is null || row.From <= month.To) && (row.To is null || row.To >= month.From);

    private List<RosterRow> RosterRows() =>
        Read(() =>
            _connection
                .Query<RosterLine>(
                    "SELECT file, line, person, name, town, village, identity, valid_from, valid_to, month, recognised_at FROM roster ORDER BY id"
                )
                .Select(line => line.ToRow())
                .ToList()
        );
}
