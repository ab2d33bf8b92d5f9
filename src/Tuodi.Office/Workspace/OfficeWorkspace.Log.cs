using System.Globalization;
using Dapper;

namespace Tuodi.Office.Workspace;

public sealed partial class OfficeWorkspace
{
    /// <summary>The log, oldest first.</summary>
    /// <param name="period">The month; nothing for all.</param>
    public IReadOnlyList<LogEntry> Log(string? period = null) =>
        Read(() =>
            _connection
                .Query<LogEntry>(
                    """
                    SELECT id, at, by, action, period, number, detail, undoes FROM log
                    WHERE @period IS NULL OR period IS NULL OR period = @period ORDER BY id
                    """,
                    new { period }
                )
                .AsList()
        );

    /// <summary>Notes that a list of a month has left the office.</summary>
    /// <param name="period">The clearing month.</param>
    /// <param name="list">Which list.</param>
    /// <param name="rows">How many rows, or persons, it has.</param>
    public void NoteExport(string period, string list, int rows) =>
        Write(() =>
        {
            Note("export", period, detail: string.Create(CultureInfo.InvariantCulture, $"{list}: {rows}"));
            return true;
        });

    private void Note(string action, string? period = null, string? number = null, string? detail = null, long? undoes = null) =>
        _connection.Execute(
            "INSERT INTO log (at, by, action, period, number, detail, undoes) VALUES (@at, @by, @action, @period, @number, @detail, @undoes)",
            new
            {
                at = Now(),
                by = _by,
                action,
                period,
                number,
                detail,
                undoes,
            }
        );

    /// <summary>The last line of an action that is about a month, or about all of them.</summary>
    private long LastOf(string period, params string[] actions) =>
        _connection.ExecuteScalar<long>(
            "SELECT COALESCE(MAX(id), 0) FROM log WHERE action IN @actions AND (period IS NULL OR period = @period)",
            new { actions, period }
        );
}
