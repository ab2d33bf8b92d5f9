using Tuodi.Kernel;
using Tuodi.Office.Lists;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Reading;
using Tuodi.Policies.Yaml;

namespace Tuodi.Office.Enrolment.Amounts;

/// <summary>Reads the three vocabularies of identities that ship, <c>data/office/enrolment/terms.yaml</c>.</summary>
public static class IdentityTermsReader
{
    private static readonly Shape Top = new(
        "set of terms",
        [
            new("source", ValueKind.Text, "where the words come from"),
            new("terms", ValueKind.ShapeList, "one identity each") { Below = () => Term! },
        ]
    );

    private static readonly Shape Term = new(
        "term",
        [
            new("tax", ValueKind.Texts, "the tax bureau's words"),
            new("insurance", ValueKind.Texts, "the words of the insurance export"),
            new("national", ValueKind.Texts, "the words of the national dictionary"),
        ]
    );

    /// <summary>Reads the file.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="ProblemException">Something in it is wrong.</exception>
    public static IReadOnlyList<IdentityTermRow> Read(string path, string name)
    {
        var problems = new ProblemList();
        var terms = new MapReader(YamlFile.Read(path, name), Top, problems)
            .Maps("terms")
            .Select(map => new MapReader(map, Term, problems))
            .Select(reader => new IdentityTermRow(reader.Spot, Words(reader, "tax"), Words(reader, "insurance"), Words(reader, "national")))
            .ToList();
        return problems.Problems.Count == 0 ? terms : throw new ProblemException(problems.Problems);
    }

    private static List<string> Words(MapReader reader, string key) => [.. reader.Scalars(key).Select(word => word.Text)];
}
