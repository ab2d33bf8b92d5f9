namespace Tuodi.Tests.House;

/// <summary>A project of the house and the rooms right below it; what it may know is whatever lies below, near or far.</summary>
/// <param name="IsPure">Calculates only: no clock, no network, no database, no process.</param>
internal sealed record Room(string Name, string Folder, bool IsPure, params string[] Below)
{
    public static IReadOnlyList<Room> All { get; } =
    [
        new("Tuodi.Kernel", "src/Tuodi.Kernel", IsPure: true),
        new("Tuodi.Policies", "src/Tuodi.Policies", IsPure: true, "Tuodi.Kernel"),
        new("Tuodi.Settlement", "src/Tuodi.Settlement", IsPure: true, "Tuodi.Policies"),
        new("Tuodi.Comparison", "src/Tuodi.Comparison", IsPure: true, "Tuodi.Settlement"),
        new("Tuodi.Office", "src/Tuodi.Office", IsPure: false, "Tuodi.Settlement"),
        new("Tuodi.Coverage", "src/Tuodi.Coverage", IsPure: true, "Tuodi.Settlement"),
        new("Tuodi.Funds", "src/Tuodi.Funds", IsPure: true, "Tuodi.Kernel"),
        new("Tuodi.Recipients", "src/Tuodi.Recipients", IsPure: true, "Tuodi.Policies"),
        new("Tuodi.Simulation", "src/Tuodi.Simulation", IsPure: true, "Tuodi.Recipients"),
        new("Tuodi.Storage", "src/Tuodi.Storage", IsPure: false, "Tuodi.Settlement", "Tuodi.Funds", "Tuodi.Recipients"),
        new("Tuodi.Legislation", "src/Tuodi.Legislation", IsPure: false, "Tuodi.Storage"),
        new("Tuodi.Server", "src/Tuodi.Server", IsPure: false, "Tuodi.Office", "Tuodi.Simulation", "Tuodi.Storage"),
        new(
            "Tuodi.Web",
            "src/Tuodi.Web",
            IsPure: false,
            "Tuodi.Server",
            "Tuodi.Comparison",
            "Tuodi.Coverage",
            "Tuodi.Legislation",
            "Tuodi.Office"
        ),
        new("Tuodi.EmptyWeb", "bench/Tuodi.EmptyWeb", IsPure: false),
        new("Tuodi.Bench", "bench/Tuodi.Bench", IsPure: false, "Tuodi.Settlement", "Tuodi.Simulation", "Tuodi.Server", "Tuodi.EmptyWeb"),
        new(
            "Tuodi.Cli",
            "src/Tuodi.Cli",
            IsPure: false,
            "Tuodi.Settlement",
            "Tuodi.Comparison",
            "Tuodi.Coverage",
            "Tuodi.Office",
            "Tuodi.Server",
            "Tuodi.Web",
            "Tuodi.Legislation",
            "Tuodi.Bench"
        ),
    ];

    public string AssemblyName => Name == "Tuodi.Cli" ? "tuodi" : Name;

    public static Room Named(string name) => All.Single(room => room.Name == name);

    public IEnumerable<string> MayKnow() => Below.Concat(Below.SelectMany(name => Named(name).MayKnow())).Distinct();
}
