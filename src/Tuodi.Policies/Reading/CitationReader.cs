using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Yaml;

namespace Tuodi.Policies.Reading;

/// <summary>Reads the citation of a value: <c>cite: guide 3</c>, with <c>grade:</c> beside it where the value is weaker.</summary>
internal static class CitationReader
{
    /// <summary>The citation in a map, or the one of what holds the map.</summary>
    /// <param name="map">The map that holds a value.</param>
    /// <param name="inherited">The citation of what holds the map.</param>
    /// <param name="inheritedFile">The file that citation was written in.</param>
    /// <param name="what">What the value is called in a message.</param>
    /// <param name="context">Names and problems.</param>
    public static Citation? Read(MapReader map, Citation? inherited, string? inheritedFile, string what, ReadingContext context)
    {
        var grade = map.Choice("grade", Shapes.Grades);
        if (map["cite"] is not YamlScalar cite)
        {
            if (inherited is null && map.HasStrangers)
            {
                return new Citation(
                    new Source(string.Empty, new Bilingual(null, string.Empty), null, Grade.Recalled, null),
                    string.Empty,
                    Grade.Recalled
                );
            }

            if (inherited is null || (inheritedFile is not null && inheritedFile != map.Spot.File && !map.HasStrangers))
            {
                context.Report(map.Spot, $"{what} has no citation", "Add `cite: SOURCE ARTICLE`; every value says where it comes from.");
                return inherited;
            }

            return grade is null ? inherited : inherited with { Grade = Parse(grade) };
        }

        var named = Named(cite, context);
        return grade is null ? named : named with { Grade = Parse(grade) };
    }

    /// <summary>The citation that a text names; a source that is not there is reported.</summary>
    public static Citation Named(YamlScalar cite, ReadingContext context)
    {
        var words = cite.Text.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries);
        var source = words.Length == 0 ? null : Find(words[0], cite.Spot, context);
        if (source is not null)
        {
            return new Citation(source, words.Length > 1 ? words[1].Trim() : string.Empty, source.Grade);
        }

        var known = context.SourcesByFile.Values.SelectMany(sources => sources.Keys).Distinct().ToList();
        context.Report(
            cite.Spot,
            $"There is no source `{(words.Length == 0 ? cite.Text : words[0])}`",
            $"{(words.Length == 0 ? string.Empty : Closest.Suggest(words[0], known))}Declare it under `sources`."
        );

        // A stand-in, so that what is wrong once is not told for every value below.
        return new Citation(
            new Source(cite.Text, new Bilingual(null, cite.Text), null, Grade.Recalled, null),
            string.Empty,
            Grade.Recalled
        );
    }

    /// <summary>The grade of that name.</summary>
    public static Grade Parse(string grade) => (Grade)Shapes.Grades.ToList().IndexOf(grade);

    /// <summary>The sources that one file declares.</summary>
    public static IReadOnlyDictionary<string, Source> Sources(YamlMap document, ReadingContext context)
    {
        var sources = new Dictionary<string, Source>(StringComparer.Ordinal);
        foreach (
            var (name, map) in new MapReader(
                document with
                {
                    Entries = [.. document.Entries.Where(entry => entry.Key.Text == "sources")],
                },
                Shapes.Document,
                context
            ).MapOfMaps("sources")
        )
        {
            var reader = new MapReader(map, SideShapes.Source, context);
            reader.Require("title", "Say what the source is called.");
            reader.Require("grade", $"Write one of {string.Join(", ", Shapes.Grades)}.");
            var grade = reader.Choice("grade", Shapes.Grades) ?? "recalled";
            sources[name.Text] = new Source(
                name.Text,
                reader.Bilingual("title") ?? new Bilingual(null, name.Text),
                reader.Text("url"),
                Parse(grade),
                reader.Day("seen")
            );
        }

        return sources;
    }

    // A citation speaks of the sources of the file it stands in; a child may also name its parents' sources.
    private static Source? Find(string key, Spot spot, ReadingContext context)
    {
        if (context.SourcesByFile.TryGetValue(spot.File, out var own) && own.TryGetValue(key, out var source))
        {
            return source;
        }

        return context
            .Files.TakeWhile(file => file != spot.File)
            .Reverse()
            .Select(file => context.SourcesByFile[file].GetValueOrDefault(key))
            .FirstOrDefault(found => found is not null);
    }
}
