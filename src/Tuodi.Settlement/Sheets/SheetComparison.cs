using Tuodi.Kernel;
using Tuodi.Settlement.Explaining;

namespace Tuodi.Settlement.Sheets;

/// <summary>Compares two documents by what they say, not by how they are laid out.</summary>
public static class SheetComparison
{
    /// <summary>What two documents always differ in is no difference of their rules.</summary>
    private const string Head = "document";

    private const string Layers = "layers";
    private const string Categories = "categories";

    /// <summary>Where the category stands in the path to a row: section, layer, table, category, condition.</summary>
    private const int CategoryStep = 3;

    /// <summary>The differences from the first to the second, in the order of the sections.</summary>
    /// <param name="from">The sections of the first, to compare.</param>
    /// <param name="to">The sections of the second.</param>
    /// <param name="language">The language of both.</param>
    public static IReadOnlyList<SheetChange> Of(IReadOnlyList<SheetNode> from, IReadOnlyList<SheetNode> to, Language language)
    {
        var changes = new List<SheetChange>();
        Below([], Rules(from), Rules(to), changes);
        Order(from, to, changes);
        var recipients = from.Concat(to).Where(section => section.Key == Categories).SelectMany(section => section.Below).Select(Name);
        return Joined(
            changes,
            from.Concat(to).FirstOrDefault(section => section.Key == Layers)?.Title,
            names => Who(names, [.. recipients.Distinct()], new Wording(language))
        );
    }

    // What changes alike for several categories is told once: the fourth step of the way to a row is its category.
    private static List<SheetChange> Joined(List<SheetChange> changes, string? layers, Func<IReadOnlyList<string>, string> who)
    {
        var joined = new List<SheetChange>();
        foreach (var group in changes.GroupBy(Likeness))
        {
            joined.AddRange(IsOfRow(group.First()) ? [Joined([.. group], who)] : group);
        }

        return joined;

        bool IsOfRow(SheetChange change) => change.Path.Count > CategoryStep && change.Path[0] == layers;

        string Likeness(SheetChange change) =>
            IsOfRow(change)
                ? string.Join('\n', change.Path.Where((_, step) => step != CategoryStep).Append(change.From).Append(change.To))
                : string.Join('\n', change.Path);
    }

    private static SheetChange Joined(IReadOnlyList<SheetChange> alike, Func<IReadOnlyList<string>, string> who)
    {
        var categories = who([.. alike.Select(change => change.Path[CategoryStep]).Distinct()]);
        return alike[0] with { Path = [.. alike[0].Path.Select((step, i) => i == CategoryStep ? categories : step)] };
    }

    // The rows tell of people without a category too, whom the section of categories does not name.
    private static string Who(IReadOnlyList<string> names, IReadOnlyList<string> recipients, Wording words) =>
        recipients.Count == 0 || recipients.Except(names).Any() ? string.Join(words["、", ", "], names)
        : names.Count > recipients.Count ? words["所有人", "anybody"]
        : words["各类救助对象", "every recipient category"];

    private static List<SheetNode> Rules(IReadOnlyList<SheetNode> sections) => [.. sections.Where(section => section.Key != Head)];

    private static void Below(
        IReadOnlyList<string> path,
        IReadOnlyList<SheetNode> from,
        IReadOnlyList<SheetNode> to,
        List<SheetChange> changes
    )
    {
        var (old, now) = (Keyed(from), Keyed(to));
        foreach (var (key, node) in old)
        {
            if (now.Find(other => other.Key == key).Node is { } other)
            {
                Node([.. path, Name(node)], node, other, changes);
            }
            else
            {
                changes.Add(new SheetChange([.. path, Name(node)], Summary(node), null, node.Spot, null));
            }
        }

        foreach (var (key, node) in now.Where(node => old.TrueForAll(other => other.Key != node.Key)))
        {
            changes.Add(new SheetChange([.. path, Name(node)], null, Summary(node), null, node.Spot));
        }
    }

    /// <summary>Nodes by their keys; two of one key are told apart by their order.</summary>
    internal static List<(string Key, SheetNode Node)> Keyed(IReadOnlyList<SheetNode> nodes) =>
        [
            .. nodes
                .GroupBy(node => node.Key)
                .SelectMany(group => group.Select((node, i) => (i == 0 ? node.Key : $"{node.Key} #{i + 1}", node))),
        ];

    private static void Node(IReadOnlyList<string> path, SheetNode from, SheetNode to, List<SheetChange> changes)
    {
        foreach (var cell in from.Cells.Where(cell => to[cell.Key] != cell.Text))
        {
            changes.Add(new SheetChange([.. path, cell.Label], cell.Text, to[cell.Key], from.Spot, to.Spot));
        }

        foreach (var cell in to.Cells.Where(cell => from[cell.Key] is null))
        {
            changes.Add(new SheetChange([.. path, cell.Label], null, cell.Text, from.Spot, to.Spot));
        }

        Below(path, from.Below, to.Below, changes);
    }

    // The order of layers decides what each pays; of rows and parameters it decides nothing.
    private static void Order(IReadOnlyList<SheetNode> from, IReadOnlyList<SheetNode> to, List<SheetChange> changes)
    {
        if (
            from.FirstOrDefault(section => section.Key == Layers) is not { } first
            || to.FirstOrDefault(section => section.Key == Layers) is not { } second
        )
        {
            return;
        }

        var old = first.Below.Where(layer => second.Below.Any(other => other.Key == layer.Key)).ToList();
        var now = second.Below.Where(layer => first.Below.Any(other => other.Key == layer.Key)).ToList();
        if (!old.Select(layer => layer.Key).SequenceEqual(now.Select(layer => layer.Key)))
        {
            changes.Add(new SheetChange([Name(first)], Line(old), Line(now), null, null));
        }

        static string Line(List<SheetNode> layers) => string.Join(" > ", layers.Select(Name));
    }

    /// <summary>What a node is called.</summary>
    internal static string Name(SheetNode node) => node.Title.Length > 0 ? node.Title : node.Key;

    private static string Summary(SheetNode node)
    {
        var said = node
            .Cells.Select(cell => $"{cell.Label} {cell.Text}")
            .Concat(node.Below.Where(below => below.Cells.Count + below.Below.Count > 0).Select(Part));
        return string.Join("; ", said);
    }

    private static string Part(SheetNode node) => $"{Name(node)}: {Summary(node)}";
}
