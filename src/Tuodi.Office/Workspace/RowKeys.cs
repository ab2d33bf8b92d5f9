using System.Globalization;
using Tuodi.Kernel;
using Tuodi.Office.Lists;

namespace Tuodi.Office.Workspace;

/// <summary>The keys by which a later list finds a row again: the running number where the office goes by it, else what does not change when figures are corrected.</summary>
/// <remarks>Rows of one list that look alike are told apart by their order.</remarks>
internal sealed class RowKeys
{
    private readonly Dictionary<(string? Period, string Key), int> _seen = [];

    /// <summary>The key of a settlement within its kind and month, or what is wrong with the row.</summary>
    public string? Of(SettlementRow row, out Bilingual? wrong)
    {
        wrong = null;
        if (row.Kind == ListKind.Unrescued && row.Number is null)
        {
            wrong = new("没有序号，工作区无从再认出此行", "the row has no 序号, by which the workspace knows it again");
            return null;
        }

        // Only these two lists are numbered by the bureau; elsewhere the numbers start again in each file.
        if (row.Kind is ListKind.Unrescued or ListKind.MakeUp && row.Number is { } number)
        {
            if (_seen.TryAdd((row.Period, $"number {number}"), 1))
            {
                return $"number {number}";
            }

            wrong = new($"序号 {number} 在清单中出现两次", $"序号 {number} stands twice in the list");
            return null;
        }

        var key = row switch
        {
            { Kind: ListKind.SettlementManual } => $"manual {row.PersonId} {row.SettlementId} {row.ExpenseMonth}",
            { SettlementId: { } id } => $"settlement {id} {Sign(row)}",
            _ =>
                $"visit {row.PersonId} {row.Institution} {row.VisitKind} {row.Admitted:yyyyMMdd} {row.Discharged:yyyyMMdd} {row.Settled:yyyyMMdd} {Sign(row)}",
        };
        return Numbered(row.Period, key);
    }

    /// <summary>The key of a line of a roster.</summary>
    public string Of(RosterRow row) =>
        Numbered(null, string.Create(CultureInfo.InvariantCulture, $"{row.Month} {row.PersonId} {row.Identity} {row.From:yyyyMMdd}"));

    /// <summary>The key of an institution.</summary>
    public string Of(InstitutionRow row) => Numbered(null, $"{row.Name} {row.Code}");

    /// <summary>The key of a major disease.</summary>
    public string Of(MajorDiseaseRow row) => Numbered(null, row.Code);

    private string Numbered(string? period, string key)
    {
        var times = _seen.GetValueOrDefault((period, key)) + 1;
        _seen[(period, key)] = times;
        return times == 1 ? key : string.Create(CultureInfo.InvariantCulture, $"{key} ({times})");
    }

    private static char Sign(SettlementRow row) => row.Total < Money.Zero ? '-' : '+';
}
