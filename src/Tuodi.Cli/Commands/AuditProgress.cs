using Tuodi.Kernel;
using Tuodi.Office.Lists;

namespace Tuodi.Cli.Commands;

/// <summary>Tells on one line of a terminal how far an audit has come.</summary>
internal sealed class AuditProgress(TextWriter errors, bool isShown, Language language) : IProgress<ReadProgress>
{
    private readonly Lock _writing = new();
    private int _people;
    private bool _isThere;

    /// <inheritdoc/>
    public void Report(ReadProgress value) =>
        Show(
            new(
                $"读取 {Path.GetFileName(value.File)}：{value.Rows:N0} 行{(value.Percent is { } done ? $"，{done} %" : string.Empty)}",
                $"reading {Path.GetFileName(value.File)}: {value.Rows:N0} rows{(value.Percent is { } percent ? $", {percent} %" : string.Empty)}"
            )
        );

    /// <summary>So many more persons are audited; called by several threads.</summary>
    public void Audited(int people)
    {
        var done = Interlocked.Add(ref _people, people);
        Show(new($"核查：{done:N0} 人", $"auditing: {done:N0} persons"));
    }

    /// <summary>So many findings are written.</summary>
    public void Written(int findings) => Show(new($"写入：{findings:N0} 条", $"writing: {findings:N0} findings"));

    /// <summary>Takes the line away.</summary>
    public void Clear()
    {
        lock (_writing)
        {
            if (_isThere)
            {
                errors.Write("\r\u001b[K");
                _isThere = false;
            }
        }
    }

    private void Show(Bilingual text)
    {
        if (!isShown)
        {
            return;
        }

        lock (_writing)
        {
            errors.Write($"\r\u001b[K{text.In(language)}");
            _isThere = true;
        }
    }
}
