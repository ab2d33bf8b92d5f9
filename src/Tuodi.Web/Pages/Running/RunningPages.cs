using System.Data.Common;
using Tuodi.Kernel;
using Tuodi.Server.Api.Http;
using Tuodi.Server.Safety.Access;
using Tuodi.Storage.Databases;
using Tuodi.Web.Framing;
using Tuodi.Web.Parts;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Running;

/// <summary>How the system runs, for whoever looks after it: the database and its scripts, the program, the policies that cannot be read.</summary>
internal static class RunningPages
{
    public static IReadOnlyList<Page> All { get; } = [Page.Get("/console/system", AccessAct.MetricsRead, ShowAsync)];

    private static async Task<PageAnswer> ShowAsync(PageCall call)
    {
        var applied = await AppliedAsync(call);
        List<ScriptRow> scripts =
        [
            .. SchemaScripts.All.Select(script => new ScriptRow(
                script.Number,
                script.Name,
                applied is not null && applied.TryGetValue(script.Number, out var at) ? Told.Instant(at) : null
            )),
        ];
        return Table(call)
            .Answer(
                call,
                scripts,
                table =>
                    PageAnswer.Show<RunningPage, RunningShown>(
                        new RunningShown(applied is not null, scripts.TrueForAll(each => each.Applied is not null), table)
                    )
            );
    }

    // A database that is gone is what this page is there to tell.
    private static async Task<IReadOnlyDictionary<long, long>?> AppliedAsync(PageCall call)
    {
        try
        {
            return await SchemaScripts.AppliedAsync(call.Service.Database, call.Cancel);
        }
        catch (Exception error) when (error is ProblemException or DbException or TimeoutException)
        {
            return null;
        }
    }

    private static ListedTable<ScriptRow> Table(PageCall call) =>
        new()
        {
            Name = "scripts",
            Columns =
            [
                new("number", "running.number", row => row.Number),
                new("name", "running.script", row => row.Name),
                new(
                    "state",
                    "running.state",
                    row =>
                        row.Applied is null
                            ? new State(call.W["running.missing"], Tone.Bad)
                            : new State(call.W["running.applied"], Tone.Good)
                ),
                new("at", "running.at", row => row.Applied),
            ],
        };
}
