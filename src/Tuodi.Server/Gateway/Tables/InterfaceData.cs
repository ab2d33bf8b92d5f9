using Tuodi.Server.Gateway.Codes;

namespace Tuodi.Server.Gateway.Tables;

/// <summary>All that the interface knows from files: <c>data/interface</c>, read once at start.</summary>
/// <param name="Fields">The fields of every transaction.</param>
/// <param name="Dictionaries">The code dictionaries.</param>
/// <param name="Funds">How funds appear to hospitals.</param>
/// <param name="Codes">What codes mean in the policy language.</param>
public sealed record InterfaceData(FieldTable Fields, DictionaryTable Dictionaries, FundMap Funds, CodeMaps Codes)
{
    /// <summary>Reads the files.</summary>
    /// <param name="folder">The folder <c>data/interface</c>.</param>
    /// <exception cref="Kernel.ProblemException">A file is missing or wrong.</exception>
    public static InterfaceData Load(string folder) =>
        new(
            FieldTable.Read(Path.Combine(folder, "fields.csv")),
            DictionaryTable.Read(Path.Combine(folder, "dictionaries.csv")),
            FundMap.Read(Path.Combine(folder, "funds.yaml")),
            CodeMaps.Read(Path.Combine(folder, "codes.yaml"))
        );
}
