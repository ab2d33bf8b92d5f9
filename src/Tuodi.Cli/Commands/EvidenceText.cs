using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Evidence;

namespace Tuodi.Cli.Commands;

/// <summary>Prints how well documents stand: what of them is weak, old or not known.</summary>
internal static class EvidenceText
{
    public static void Write(IReadOnlyList<DocumentEvidence> all, Language language)
    {
        var chinese = language == Language.Chinese;
        foreach (var document in all)
        {
            Write(document, chinese);
        }

        var grades = Grades(all.SelectMany(each => each.Values), chinese);
        var (weak, stale) = (all.Sum(each => each.Weak.Count), all.Sum(each => each.Stale.Count));
        var (values, unknown) = (all.Sum(each => each.Values.Count), all.Sum(each => each.Unknown.Count));
        Console.WriteLine(
            chinese
                ? $"{all.Count} 份文件，{values} 个数值：{grades}；依据薄弱 {weak}，久未核对 {stale}，未知 {unknown}"
                : $"{all.Count} documents, {values} values: {grades}; {weak} weak, {stale} stale, {unknown} unknown"
        );
    }

    private static void Write(DocumentEvidence document, bool chinese)
    {
        var policy = document.Policy;
        var head = $"{policy.Division} {policy.Title.In(chinese ? Language.Chinese : Language.English)} ({policy.Effective})";
        var grades = Grades(document.Values, chinese);
        var (weak, stale) = (document.Weak.Count, document.Stale.Count);
        Console.WriteLine(
            chinese
                ? $"{head}：{document.Values.Count} 个数值：{grades}；依据薄弱 {weak}，久未核对 {stale}，未知 {document.Unknown.Count}，承继的未知 {document.Inherited.Count}"
                : $"{head}: {document.Values.Count} values: {grades}; {weak} weak, {stale} stale, {document.Unknown.Count} unknown and {document.Inherited.Count} inherited"
        );
        foreach (var value in document.Weak)
        {
            Console.WriteLine(
                $"  {(chinese ? "薄弱" : "weak   ")}  {value.Name}: {Shapes.Grades[(int)value.Cite.Grade]} ({value.Cite})  {value.Spot}"
            );
        }

        foreach (var thing in document.Stale)
        {
            var since = thing.Since is { } day
                ? chinese
                    ? $"上次核对 {day:yyyy-MM-dd}"
                    : $"last looked at on {day:yyyy-MM-dd}"
                : chinese
                    ? "从未由人核对"
                    : "never checked by a human";
            Console.WriteLine($"  {(chinese ? "过期" : "stale  ")}  {thing.Name}: {since}");
        }

        foreach (var unknown in document.Unknown)
        {
            Console.WriteLine($"  {(chinese ? "未知" : "unknown")}  {unknown.Name}: {unknown.Why}  {unknown.Spot}");
        }

        if (document.Inherited.Count > 0)
        {
            var names = string.Join(", ", document.Inherited.Select(unknown => unknown.Name));
            Console.WriteLine(chinese ? $"  未知  承继自上级文件：{names}" : $"  unknown  inherited: {names}");
        }
    }

    private static string Grades(IEnumerable<CitedValue> values, bool chinese)
    {
        var counts = values
            .GroupBy(value => value.Cite.Grade)
            .OrderBy(group => group.Key)
            .Select(group => $"{Shapes.Grades[(int)group.Key]} {group.Count()}")
            .ToList();
        return counts.Count == 0 ? (chinese ? "无" : "none") : string.Join(", ", counts);
    }
}
