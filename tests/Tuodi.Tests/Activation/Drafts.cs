namespace Tuodi.Tests.Activation;

/// <summary>Invented changes of the demonstration's document.</summary>
internal static class Drafts
{
    /// <summary>Basic insurance pays 20,000 a year at most instead of 150,000.</summary>
    public static string LowerCap { get; } = Cap(20_000);

    /// <summary>The document in force with another cap of basic insurance.</summary>
    public static string Cap(int yuan, string division = "420500", string effective = "2023-01-01 ..", string status = "in force") =>
        $$"""
            division: "{{division}}"
            title: { zh: 宜昌市医疗救助（虚构修订）, en: Yichang medical assistance (invented change) }
            hierarchy: test document
            effective: {{effective}}
            status: {{status}}
            extends: "420500"

            sources:
              changed: { title: Invented for a test, grade: invented }

            layers:
              basic:
                cap: {{yuan}}
                cite: changed
            """;
}
