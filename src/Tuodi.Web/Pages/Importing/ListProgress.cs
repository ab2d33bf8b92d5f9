using Tuodi.Storage.Register;
using Tuodi.Web.Framing;
using Tuodi.Web.Working;

namespace Tuodi.Web.Pages.Importing;

/// <summary>Tells how many rows of a list have been looked at.</summary>
internal sealed class ListProgress<T>(Work<T> work) : IProgress<ImportProgress>
{
    /// <inheritdoc/>
    public void Report(ImportProgress value) => work.Tell(Words.InBoth("imports.rows-done", value.Rows));
}
