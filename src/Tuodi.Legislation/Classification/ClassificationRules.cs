using Tuodi.Kernel;
using Tuodi.Policies.Yaml;

namespace Tuodi.Legislation.Classification;

/// <summary>The rules by which texts are classified, from a data file that a person can read and change.</summary>
public sealed class ClassificationRules
{
    internal ClassificationRules(Subject subject, IReadOnlyList<LabelField> fields)
    {
        Subject = subject;
        Fields = fields;
    }

    /// <summary>The names of the fields, in the order of the study's table.</summary>
    public IReadOnlyList<string> FieldNames => [.. Fields.Select(each => each.Name)];

    internal Subject Subject { get; }

    internal IReadOnlyList<LabelField> Fields { get; }

    /// <summary>The values that a field may have.</summary>
    /// <exception cref="ProblemException">There is no such field.</exception>
    public IReadOnlyList<string> ValuesOf(string field) => [.. FieldOf(field).Values];

    /// <summary>Whether a field holds several values, written with semicolons.</summary>
    /// <exception cref="ProblemException">There is no such field.</exception>
    public bool IsSet(string field) => FieldOf(field).Choice == FieldChoice.Set;

    /// <summary>Reads the rules of a file.</summary>
    /// <exception cref="ProblemException">It cannot be read, or a rule in it is not right; all problems are told at once.</exception>
    public static ClassificationRules Read(string path) => RulesReader.Read(YamlFile.Read(path, Path.GetFileName(path)));

    private LabelField FieldOf(string name) =>
        Fields.FirstOrDefault(each => each.Name == name)
        ?? throw new ProblemException(
            new Problem(
                new Spot(name, 0, 0),
                new Bilingual("没有这个字段", "There is no such field"),
                new Bilingual($"字段有 {string.Join('、', FieldNames)}。", $"Fields are {string.Join(", ", FieldNames)}.")
            )
        );
}
