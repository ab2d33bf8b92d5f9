using Tuodi.Policies.Documents;
using Tuodi.Policies.Layers;
using Tuodi.Policies.Terms;

namespace Tuodi.Policies.Reading;

/// <summary>What the parts of a document share while it is read: names, sources, and the problems found so far.</summary>
internal sealed class ReadingContext : ProblemList
{
    /// <summary>The sources each file declares, and the files in order from the most general.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, Source>> SourcesByFile { get; init; }

    public required IReadOnlyList<string> Files { get; init; }

    public Dictionary<string, int> Categories { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, ulong> Groups { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, IReadOnlyList<string>> Diseases { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, TermUnit> Parameters { get; } = new(StringComparer.Ordinal);

    public List<DeclaredFact> Facts { get; } = [];

    public List<string> Layers { get; } = [];

    /// <summary>The fund of each layer, as far as layers have been read.</summary>
    public List<string> LayerFunds { get; } = [];

    public Dictionary<string, Fund> Funds { get; } = new(StringComparer.Ordinal);

    public List<Account> Accounts { get; } = [];

    public List<CitedValue> Cited { get; } = [];

    public List<UnknownValue> Unknowns { get; } = [];

    /// <summary>The names that a term may use in a layer.</summary>
    public TermScope ScopeOf(int layer, IReadOnlyList<BillPart> parts) => new(Layers, layer, parts, Parameters, Facts);

    /// <summary>The number of an account, which is opened when it is first named.</summary>
    public int AccountOf(string name, Per per, bool ofBase)
    {
        var account = new Account(name, per, ofBase);
        var index = Accounts.IndexOf(account);
        if (index < 0)
        {
            index = Accounts.Count;
            Accounts.Add(account);
        }

        return index;
    }
}
