using Tuodi.Kernel;

namespace Tuodi.Office.Recognising;

/// <summary>What a column was taken for.</summary>
/// <param name="Column">Its place, from 0.</param>
/// <param name="Heading">Its heading as written.</param>
/// <param name="Field">What it means; nothing where it is not used.</param>
/// <param name="Remark">Why it is not used, where there is more to say than that its heading is unknown.</param>
public sealed record ColumnMapping(int Column, string Heading, Field? Field, Bilingual? Remark = null)
{
    /// <summary>The column as spreadsheets call it: A, B, ... AA.</summary>
    public string Letter
    {
        get
        {
            var letters = string.Empty;
            for (var left = Column + 1; left > 0; left = (left - 1) / 26)
            {
                letters = (char)('A' + ((left - 1) % 26)) + letters;
            }

            return letters;
        }
    }
}
