using Tuodi.Storage.Checking;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Register;

namespace Tuodi.Cli.Commands;

/// <summary>Tells on one line of a terminal how far work on a database has come.</summary>
internal sealed class DbProgress(TextWriter errors, bool isShown)
    : IProgress<ImportProgress>,
        IProgress<CheckProgress>,
        IProgress<SchemaTable>
{
    private const int RowsPerReport = 10_000;
    private bool _isThere;

    /// <inheritdoc/>
    public void Report(ImportProgress value) => Show($"{value.Rows:N0} rows, {value.Slices:N0} slices");

    /// <inheritdoc/>
    public void Report(CheckProgress value) =>
        Show(value.Total is { } total ? $"{value.Check}: {value.Done:N0} of {total:N0}" : $"{value.Check} ...");

    /// <inheritdoc/>
    public void Report(SchemaTable value) => Show($"{(value.IsSpread ? "spreading" : "copying")} {value.Name} ...");

    /// <summary>So many rows of a list are written.</summary>
    public void Written(string list, long rows)
    {
        if (rows % RowsPerReport == 0)
        {
            Show($"writing {list}: {rows:N0} rows");
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Clear()
    {
        if (_isThere)
        {
            errors.Write("\r\u001b[K");
            _isThere = false;
        }
    }

    private void Show(string text)
    {
        if (isShown)
        {
            errors.Write($"\r\u001b[K{text}");
            _isThere = true;
        }
    }
}
