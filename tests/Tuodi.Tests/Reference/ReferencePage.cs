using Tuodi.Tests.House;

namespace Tuodi.Tests.Reference;

/// <summary>The examples of a page of the reference: fenced blocks marked <c>yaml policy</c>, <c>yaml fragment</c> and <c>yaml case</c>.</summary>
internal sealed class ReferencePage
{
    private ReferencePage(string text, IReadOnlyList<ReferenceBlock> blocks)
    {
        Text = text;
        Blocks = blocks;
    }

    public string Text { get; }

    public IReadOnlyList<ReferenceBlock> Blocks { get; }

    public static ReferencePage Read(string name)
    {
        var path = Path.Combine(Repository.Root, "docs/reference", name);
        var lines = File.ReadAllLines(path);
        var blocks = new List<ReferenceBlock>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("```yaml ", StringComparison.Ordinal))
            {
                continue;
            }

            var words = lines[i][8..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var end = Array.FindIndex(lines, i + 1, line => line == "```");
            end.ShouldBeGreaterThan(i, $"the block of line {i + 1} has no end");
            blocks.Add(new ReferenceBlock(i + 1, words[0], words.ElementAtOrDefault(1), string.Join('\n', lines[(i + 1)..end]) + "\n"));
            i = end;
        }

        return new ReferencePage(string.Join('\n', lines), blocks);
    }

    /// <summary>Writes the documents of the page into a folder, as a reader who follows it would, and names each.</summary>
    public IReadOnlyDictionary<ReferenceBlock, string> WriteInto(string folder)
    {
        var files = new Dictionary<ReferenceBlock, string>();
        var document = string.Empty;
        foreach (var block in Blocks)
        {
            var path = Path.Combine(folder, $"{block.Name ?? $"line-{block.Line}"}.yaml");
            var text = block.Kind switch
            {
                "policy" => block.Text,
                "fragment" =>
                    $"division: \"420500\"\ntitle: line {block.Line}\neffective: 2023-01-01 ..\nstatus: test\nextends: frame.yaml\n{block.Text}",
                "case" => block.Text.StartsWith("policy:", StringComparison.Ordinal)
                || block.Text.Contains("\npolicy:", StringComparison.Ordinal)
                    ? block.Text
                    : $"policy: {document}\n{block.Text}",
                _ => throw new InvalidDataException($"line {block.Line}: a block is a policy, a fragment or a case, not `{block.Kind}`"),
            };
            File.WriteAllText(path, text);
            files.Add(block, path);
            document = block.Kind == "case" ? document : Path.GetFileName(path);
        }

        return files;
    }
}
