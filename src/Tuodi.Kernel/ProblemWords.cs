using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Tuodi.Kernel;

/// <summary>What is said of a file that cannot be read, in Chinese (问题说明译文): templates with places for what differs, which are data: <c>data/words/problems.zh.tsv</c>.</summary>
internal static partial class ProblemWords
{
    private const string Resource = "problems.zh.tsv";

    private static readonly Lazy<IReadOnlyList<(Regex English, string Chinese)>> Templates = new(Read);

    /// <summary>The Chinese form of a message, or nothing where none is written.</summary>
    public static string? Of(string english)
    {
        foreach (var (template, chinese) in Templates.Value)
        {
            if (template.Match(english) is { Success: true } match)
            {
                // A place may hold a message of its own, as what was probably meant is followed by what to do.
                return Place()
                    .Replace(
                        chinese,
                        place => match.Groups["p" + place.Groups[1].Value].Value is var said ? Of(said) ?? said : string.Empty
                    );
            }
        }

        return null;
    }

    // What is said in more words is looked for first.
    private static List<(Regex English, string Chinese)> Read() =>
        [
            .. TranslationTable
                .Read(Resource)
                .OrderByDescending(each => Place().Replace(each.English, string.Empty).Length)
                .Select(each => (Pattern(each.English), each.Chinese)),
        ];

    private static Regex Pattern(string english)
    {
        var parts = Place().Split(english);
        var pattern = new StringBuilder("^");
        for (var i = 0; i < parts.Length; i++)
        {
            // Every second part is the number of a place.
            pattern.Append(i % 2 == 0 ? Regex.Escape(parts[i]) : string.Create(CultureInfo.InvariantCulture, $"(?<p{parts[i]}>.+)"));
        }

        // A message may quote what somebody sent: its length alone must decide how long this takes.
        return new Regex(
            pattern.Append('$').ToString(),
            RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.NonBacktracking
        );
    }

    [GeneratedRegex(@"\{(\d)\}")]
    private static partial Regex Place();
}
