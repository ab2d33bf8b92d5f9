using System.Buffers;
using System.Text;
using Tuodi.Kernel;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using Parser = YamlDotNet.Core.Parser;

namespace Tuodi.Policies.Yaml;

/// <summary>Reads a YAML file into nodes that know their line and column, within <see cref="YamlLimits"/>.</summary>
public static class YamlFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="ProblemException">It is missing, too large, not UTF-8, or not YAML.</exception>
    public static YamlMap Read(string path, string name)
    {
        var file = new FileInfo(path);
        if (Directory.Exists(path))
        {
            throw new ProblemException(
                new Problem(
                    new Spot(name, 0, 0),
                    new Bilingual("这是文件夹", "This is a folder"),
                    new Bilingual("请给出其中的文件。", "Give a file in it.")
                )
            );
        }

        if (!file.Exists)
        {
            throw new ProblemException(
                new Problem(
                    new Spot(name, 0, 0),
                    new Bilingual("没有此文件", "There is no such file"),
                    new Bilingual("请核对路径。", "Check the path.")
                )
            );
        }

        if (file.Length > YamlLimits.BytesMax)
        {
            throw TooLarge(name, $"{file.Length:N0} bytes, ");
        }

        try
        {
            return Parse(Text(path, name), name);
        }
        catch (DecoderFallbackException)
        {
            throw Refuse(new Spot(name, 0, 0), "The file is not UTF-8", "Save it as UTF-8.");
        }
        catch (UnauthorizedAccessException)
        {
            throw Refuse(new Spot(name, 0, 0), "The file may not be read", "Check its permissions.");
        }
    }

    private static ProblemException TooLarge(string name, string bytes) =>
        Refuse(
            new Spot(name, 0, 0),
            $"The file has {bytes}more than the {YamlLimits.BytesMax:N0} {(bytes.Length == 0 ? "bytes " : string.Empty)}that are read",
            "Split it, or give the file that you meant."
        );

    // A length is not enough to go by: a device has none and never ends.
    private static string Text(string path, string name)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(YamlLimits.BytesMax + 1);
        try
        {
            using var file = File.OpenRead(path);
            var read = file.ReadAtLeast(bytes.AsSpan(0, YamlLimits.BytesMax + 1), YamlLimits.BytesMax + 1, throwOnEndOfStream: false);
            if (read > YamlLimits.BytesMax)
            {
                throw TooLarge(name, string.Empty);
            }

            using var text = new StreamReader(new MemoryStream(bytes, 0, read), new UTF8Encoding(false, throwOnInvalidBytes: true));
            return text.ReadToEnd();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>Reads a text whose top is a map.</summary>
    /// <exception cref="ProblemException">It is not YAML, or its top is no map.</exception>
    public static YamlMap Parse(string text, string name)
    {
        RefuseTabs(text, name);
        var composer = default(Composer);
        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
            {
                throw Refuse(new Spot(name, 1, 1), "The file is empty", "Write a map of keys and values.");
            }

            parser.Consume<DocumentStart>();
            composer = new Composer(parser, name);
            var top = composer.Compose(0);
            parser.Consume<DocumentEnd>();
            if (parser.Accept<DocumentStart>(out var second))
            {
                throw Refuse(At(name, second.Start), "A second document starts here", "Put each document into a file of its own.");
            }

            return top as YamlMap
                ?? throw Refuse(top.Spot, "The file must be a map of keys and values", "Start with a line such as `title: ...`.");
        }
        catch (YamlException error)
        {
            throw Refuse(
                At(name, error.Start),
                $"This is not YAML: {FirstSentence(error)}",
                "Check indentation, colons and quotes on this line and the one above."
            );
        }
        catch (InvalidOperationException)
        {
            throw Unclosed(composer?.Last ?? new Spot(name, 1, 1));
        }
        catch (ArgumentException)
        {
            throw Unclosed(composer?.Last ?? new Spot(name, 1, 1));
        }
    }

    // The parser gives up in this way on brackets that are never closed; the last value that it read is the nearest place it knows.
    private static ProblemException Unclosed(Spot spot) =>
        Refuse(spot, "This is not YAML from here on", "Close every { [ and quote, and check the indentation.");

    private static void RefuseTabs(string text, string name)
    {
        var line = 1;
        var indenting = true;
        var column = 1;
        foreach (var c in text)
        {
            if (c == '\t' && indenting)
            {
                throw Refuse(
                    new Spot(name, line, column),
                    "A tab stands in the indentation",
                    "Use spaces: YAML does not allow tabs there."
                );
            }

            indenting = c == '\n' || (indenting && c == ' ');
            column = c == '\n' ? 1 : column + 1;
            line += c == '\n' ? 1 : 0;
        }
    }

    private static Spot At(string name, Mark mark) => new(name, (int)mark.Line, (int)mark.Column);

    private static string FirstSentence(YamlException error) =>
        (error.InnerException?.Message ?? error.Message).Split('\n')[0].TrimEnd('.');

    private static ProblemException Refuse(Spot spot, string wrong, string remedy) => new(new Problem(spot, wrong, remedy));

    private sealed class Composer(IParser parser, string name)
    {
        private int _nodes;

        /// <summary>Where the value starts that was read last.</summary>
        public Spot? Last { get; private set; }

        public YamlNode Compose(int depth)
        {
            var start = parser.Current ?? throw new YamlException("the text ends here");
            var spot = At(name, start.Start);
            Last = spot;
            if (++_nodes > YamlLimits.NodesMax)
            {
                throw Refuse(spot, $"The file holds more than {YamlLimits.NodesMax:N0} values", "Split it.");
            }

            if (depth > YamlLimits.DepthMax)
            {
                throw Refuse(spot, $"Lists and maps stand more than {YamlLimits.DepthMax} deep in each other here", "Write it flatter.");
            }

            if (start is NodeEvent { Anchor.IsEmpty: false } or AnchorAlias)
            {
                throw Refuse(spot, "Anchors and aliases (& and *) are not read", "Write the value out.");
            }

            switch (parser.Consume<ParsingEvent>())
            {
                case Scalar scalar:
                    return new YamlScalar(spot, scalar.Value);
                case SequenceStart:
                    return List(spot, depth);
                case MappingStart:
                    return Map(spot, depth);
                default:
                    throw Refuse(spot, "A value is missing here", "Write one.");
            }
        }

        private YamlList List(Spot spot, int depth)
        {
            var items = new List<YamlNode>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                items.Add(Compose(depth + 1));
            }

            return new YamlList(spot, items);
        }

        private YamlMap Map(Spot spot, int depth)
        {
            var entries = new List<YamlEntry>();
            var seen = new HashSet<string>(StringComparer.Ordinal);
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                if (Compose(depth + 1) is not YamlScalar key)
                {
                    throw Refuse(
                        spot,
                        "A key of this map is a list or a map",
                        "Keys are single words; quote a text that starts with [ or {."
                    );
                }

                if (!seen.Add(key.Text))
                {
                    throw Refuse(
                        key.Spot,
                        $"The key `{key.Text}` stands twice in this map",
                        key.Text.Length == 3 && TornAmount.IsPart(key.Text) ? TornAmount.Remedy : "Keep one of the two."
                    );
                }

                entries.Add(new YamlEntry(key, Compose(depth + 1)));
            }

            return new YamlMap(spot, entries);
        }
    }
}
