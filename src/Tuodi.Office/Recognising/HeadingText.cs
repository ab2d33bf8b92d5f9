using System.Text;
using System.Text.RegularExpressions;
using Tuodi.Office.Cells;
using Tuodi.Office.Tables;

namespace Tuodi.Office.Recognising;

/// <summary>Brings headings and identities into one form, so that ways of writing that differ in nothing compare as equal.</summary>
/// <param name="variants">Traditional characters and their simplified ones.</param>
internal sealed partial class HeadingText(IReadOnlyDictionary<char, char> variants)
{
    /// <summary>Without blanks and invisible characters, brackets and digits narrow, letters small, characters simplified.</summary>
    public string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var wide in Invisible.Strip(text))
        {
            var c = CellText.Narrow(wide) switch
            {
                '【' or '〔' or '[' => '(',
                '】' or '〕' or ']' => ')',
                var other => char.ToLowerInvariant(other),
            };
            if (!char.IsWhiteSpace(c))
            {
                folded.Append(variants.GetValueOrDefault(c, c));
            }
        }

        return folded.ToString();
    }

    /// <summary>A heading without its unit, 必填 and such, in the folded form. A unit that changes the value, 万元, stays.</summary>
    public string Heading(string text) => Decoration().Replace(Fold(text), string.Empty);

    [GeneratedRegex(@"^\*+|\*+$|\((?:必填|选填|必填项|单位:?元|元|人/元/年|元/人|元/人/年|%|yyyymmdd|yyyymm|yyyy-mm-dd)\)|[:：,]+$")]
    private static partial Regex Decoration();
}
