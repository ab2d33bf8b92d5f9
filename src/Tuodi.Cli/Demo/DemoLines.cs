using Tuodi.Server.Demonstration;

namespace Tuodi.Cli.Demo;

/// <summary>Tells how far the making has come: one line that counts up on a terminal, one line a task elsewhere.</summary>
internal sealed class DemoLines(TextWriter output, bool isTerminal) : IProgress<DemoProgress>
{
    private bool _isOpen;

    /// <inheritdoc/>
    public void Report(DemoProgress value)
    {
        if (value.Done == value.Total)
        {
            Clear();
            output.WriteLine($"  {value.What}");
        }
        else if (isTerminal)
        {
            Clear();
            output.Write(value.Total == 1 ? $"  {value.What} ..." : $"  {value.What} {100 * value.Done / value.Total} %");
            _isOpen = true;
        }
    }

    /// <summary>Takes away what is still counting.</summary>
    public void End() => Clear();

    private void Clear()
    {
        if (_isOpen)
        {
            output.Write("\r\u001b[K");
            _isOpen = false;
        }
    }
}
