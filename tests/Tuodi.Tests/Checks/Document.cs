using Tuodi.Kernel;
using Tuodi.Policies.Checks;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Reading;
using Tuodi.Policies.Yaml;
using Tuodi.Settlement.Checks;

namespace Tuodi.Tests.Checks;

/// <summary>Small documents for the checks: a head that every one of them has, and the layers that a test is about.</summary>
internal static class Document
{
    /// <summary>Everything but the layers; eighteen lines.</summary>
    public const string Head = """
        division: "420500"
        title: { zh: 检查用, en: For the checks }
        hierarchy: test document
        status: test
        effective: 2023-01-01 .. 2025-12-31
        sources:
          rule: { title: invented for the checks, grade: invented }
        parameters:
          income: { title: income, unit: yuan, values: { 2022: { is: unknown, why: not needed } } }
          line: { title: line, unit: yuan, is: 5000, cite: rule 1 }
        categories:
          poor: { title: poor, cite: rule 2 }
          near: { title: nearly poor, cite: rule 2 }
          ill: { title: ill, cite: rule 2 }
        funds:
          pool: { title: pool, field: hifp_pay }
          aid: { title: aid, field: maf_pay }
        layers:

        """;

    /// <summary>A document with these layers.</summary>
    public static string Text(string layers) => Head + layers;

    /// <summary>The policy, or what refuses it.</summary>
    public static Policy Read(string layers) => PolicyReader.Read([YamlFile.Parse(Text(layers), "test.yaml")]);

    /// <summary>What refuses a document.</summary>
    public static IReadOnlyList<Problem> Refused(string layers) => Should.Throw<ProblemException>(() => Read(layers)).Problems;

    /// <summary>What following all bills finds.</summary>
    public static IReadOnlyList<Finding> Behaviour(string layers) => BehaviourCheck.Of(Read(layers));
}
