using Tuodi.Kernel;

namespace Tuodi.Office.Enrolment.Amounts;

/// <summary>The yearly tables that ship, a file for each division and year.</summary>
public static class ShippedAmounts
{
    /// <summary>Their names, such as <c>500116-2025</c>, in order.</summary>
    /// <param name="folder">The folder that holds them.</param>
    public static IReadOnlyList<string> Known(string folder) =>
        [
            .. Directory
                .EnumerateFiles(folder, "*-*.yaml")
                .Select(Path.GetFileNameWithoutExtension)
                .OfType<string>()
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The table of a name.</summary>
    /// <exception cref="ProblemException">It cannot be used.</exception>
    public static AmountTable Read(string folder, string name) =>
        AmountTableReader.Read(Path.Combine(folder, $"{name}.yaml"), $"{name}.yaml");
}
