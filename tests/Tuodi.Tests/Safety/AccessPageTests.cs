using Tuodi.Server.Safety.Access;
using Tuodi.Server.Safety.Users;
using Tuodi.Tests.House;

namespace Tuodi.Tests.Safety;

/// <summary>The published table is the one that is in force.</summary>
public sealed class AccessPageTests
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Repository.Root, "docs/reference/access.md"));

    [Fact]
    public void The_page_shows_the_matrix() => Lines.ShouldBe(Lines.Take(Start("| act |")).Concat(Matrix()).Concat(After("| act |")));

    [Fact]
    public void The_page_shows_what_is_kept_apart() =>
        Lines.ShouldBe(Lines.Take(Start("| one act |")).Concat(Pairs()).Concat(After("| one act |")));

    private static int Start(string head) => Array.FindIndex(Lines, line => line.StartsWith(head, StringComparison.Ordinal));

    private static IEnumerable<string> After(string head) => Lines.Skip(Start(head)).SkipWhile(line => line.StartsWith('|'));

    private static IEnumerable<string> Matrix() =>
        [
            $"| act | {string.Join(" | ", RoleNames.All)} |",
            $"| --- | {string.Join(" | ", RoleNames.All.Select(_ => "---"))} |",
            .. AccessMatrix.Rules.Select(rule =>
                $"| `{rule.Name}` | {string.Join(" | ", Enum.GetValues<Role>().Select(role => rule.Roles.Contains(role) ? "yes" : ""))} |"
            ),
        ];

    private static IEnumerable<string> Pairs() =>
        [
            "| one act | the other | why |",
            "| --- | --- | --- |",
            .. SeparationOfDuties.Pairs.Select(pair =>
                $"| `{AccessMatrix.NameOf(pair.One)}` | `{AccessMatrix.NameOf(pair.Other)}` | {pair.Why} |"
            ),
        ];
}
