using System.Globalization;
using Dapper;
using Tuodi.Kernel;

namespace Tuodi.Office.Workspace;

public sealed partial class OfficeWorkspace
{
    private const string NoticeAboveSetting = "notice-above";
    private const string ModeSetting = "mode";

    /// <summary>Above so much a person is notified (通知标准), until a rule set or a person says otherwise.</summary>
    private static readonly Money UsualNoticeAbove = Money.OfYuan(300);

    /// <summary>Above so much a person is notified.</summary>
    public Money NoticeAbove =>
        Setting(NoticeAboveSetting) is { } fen ? new Money(long.Parse(fen, CultureInfo.InvariantCulture)) : UsualNoticeAbove;

    /// <summary>Who does the notifying.</summary>
    public WorkMode Mode => Setting(ModeSetting) == Reports.Words.Key(WorkMode.Direct) ? WorkMode.Direct : WorkMode.Township;

    /// <summary>What the workspace remembers under a name, or nothing.</summary>
    public string? Setting(string name) =>
        Read(() => _connection.ExecuteScalar<string?>("SELECT value FROM setting WHERE name = @name", new { name }));

    /// <summary>Remembers a value; the log says so when it is another one.</summary>
    public void Set(string name, string value) =>
        Write(() =>
        {
            if (Setting(name) != value)
            {
                _connection.Execute("INSERT OR REPLACE INTO setting (name, value) VALUES (@name, @value)", new { name, value });
                Note("setting", detail: name);
            }

            return true;
        });

    /// <summary>Says who does the notifying.</summary>
    public void Set(WorkMode mode) => Set(ModeSetting, Reports.Words.Key(mode));

    /// <summary>Says above what a person is notified; the next run of the rules sets the states by it.</summary>
    public void SetNoticeAbove(Money amount) => Set(NoticeAboveSetting, amount.Fen.ToString(CultureInfo.InvariantCulture));
}
