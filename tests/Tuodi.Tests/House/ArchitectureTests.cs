using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Tuodi.Tests.House;

/// <summary>Arrows point down only: who may know whom stands in <see cref="Room.All"/>.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly string[] Outside =
    [
        "System.Net.",
        "System.Data.",
        "System.Diagnostics.Process",
        "Microsoft.Data.",
        "Microsoft.AspNetCore.",
        "Npgsql",
    ];

    public static TheoryData<string> Rooms => [.. Room.All.Select(room => room.Name)];

    [Fact]
    public void Every_project_of_the_product_is_a_known_room()
    {
        var projects = Repository.Files("src", "*.csproj").Concat(Repository.Files("bench", "*.csproj"));
        projects.Select(Path.GetFileNameWithoutExtension).ShouldBe(Room.All.Select(room => room.Name), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_project_refers_to_rooms_below_it_only(string name)
    {
        var room = Room.Named(name);
        var references = XDocument
            .Load(Path.Combine(Repository.Root, room.Folder, room.Name + ".csproj"))
            .Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));
        references.Except(room.MayKnow()).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void An_assembly_uses_rooms_below_it_only(string name)
    {
        var room = Room.Named(name);
        var ours = Room.All.ToDictionary(other => other.AssemblyName, other => other.Name);
        var used = References(room).Where(ours.ContainsKey).Select(reference => ours[reference]);
        used.Except(room.MayKnow()).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_pure_room_reaches_for_nothing_outside(string name)
    {
        var room = Room.Named(name);
        if (room.IsPure)
        {
            References(room).Where(r => Outside.Any(o => r.StartsWith(o, StringComparison.Ordinal))).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Of_the_office_only_the_workspace_reaches_for_a_database() =>
        Repository
            .Lines(Repository.Files("src/Tuodi.Office", "*.cs"))
            .Where(line => !line.Path.StartsWith("src/Tuodi.Office/Workspace/", StringComparison.Ordinal))
            .Where(line => OutsideImport().IsMatch(line.Text))
            .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_namespace_follows_its_folder_and_imports_point_down(string name)
    {
        var room = Room.Named(name);
        var known = room.MayKnow().Append(name).ToArray();
        foreach (var (path, number, text) in Repository.Lines(Repository.Files(room.Folder, "*.cs")))
        {
            if (Namespace().Match(text) is { Success: true } declared)
            {
                var folders = name + Path.GetDirectoryName(path)![room.Folder.Length..].Replace('\\', '/').Replace('/', '.');
                (folders + ".").ShouldStartWith(declared.Groups[1].Value + ".", Case.Sensitive, $"{path}:{number}");
                (declared.Groups[1].Value + ".").ShouldStartWith(name + ".", Case.Sensitive, $"{path}:{number}");
            }
            else if (Import().Match(text) is { Success: true } import)
            {
                var target = import.Groups[1].Value + ".";
                known.ShouldContain(room => target.StartsWith(room + ".", StringComparison.Ordinal), $"{path}:{number} imports {target}");
            }
        }
    }

    private static IEnumerable<string> References(Room room) =>
        Assembly
            .LoadFrom(Path.Combine(AppContext.BaseDirectory, room.AssemblyName + ".dll"))
            .GetReferencedAssemblies()
            .Select(reference => reference.Name!);

    [GeneratedRegex(@"\b(?:Microsoft\.Data|Dapper|SQLitePCL|System\.Data|System\.Net|System\.Diagnostics\.Process|TimeProvider)\b")]
    private static partial Regex OutsideImport();

    [GeneratedRegex(@"^namespace\s+([\w.]+)")]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^(?:global )?using\s+(?:static\s+)?(?:\w+\s*=\s*)?(Tuodi\.[\w.]+)")]
    private static partial Regex Import();
}
