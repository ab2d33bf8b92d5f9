using Tuodi.Kernel;

namespace Tuodi.Coverage.Elements;

/// <summary>All structural elements of the register, in the order in which the study reads a text.</summary>
public static class ElementList
{
    /// <summary>The elements.</summary>
    public static IReadOnlyList<Element> All { get; } =
    [
        new RecipientsElement("recipients", new("救助对象", "recipients")),
        new ProvisionElement("identification", new("对象认定", "identification"), "criteria"),
        .. Enum.GetValues<Recipients>()
            .Select(recipients => new SubsidyElement(
                $"enrolment.{Words.Key(recipients)}",
                Joined(new("资助参保", "subsidised enrolment"), Words.Of(recipients)),
                recipients
            )),
        .. Insurance("basic", new("基本医疗保险", "basic insurance")),
        .. Insurance("critical_illness", new("大病保险", "critical illness insurance")),
        .. Enum.GetValues<Method>().SelectMany(Standards),
        new ProvisionElement("funding", new("筹资", "fund raising"), "raising"),
        new ProvisionElement("handling", new("经办", "handling"), "handling"),
        new ProvisionElement("monitoring", new("动态监测预警", "monitoring and early warning"), "warnings"),
        new ProvisionElement("emergency", new("疾病应急救助", "emergency assistance"), "emergency"),
    ];

    private static IEnumerable<Element> Insurance(string layer, Bilingual title) =>
        Enum.GetValues<Measure>()
            .Select(measure => new InsuranceElement($"{layer}.{Words.Key(measure)}", Joined(title, Words.Of(measure)), layer, measure));

    private static IEnumerable<Element> Standards(Method method) =>
        Enum.GetValues<Measure>()
            .SelectMany(measure =>
                Enum.GetValues<Recipients>()
                    .Select(recipients => new AssistanceElement(
                        $"{Words.Key(method)}.{Words.Key(measure)}.{Words.Key(recipients)}",
                        Joined(Joined(Words.Of(method), Words.Of(measure)), Words.Of(recipients)),
                        method,
                        recipients,
                        measure
                    ))
            );

    private static Bilingual Joined(Bilingual left, Bilingual right) =>
        new($"{left.Chinese}·{right.Chinese}", $"{left.English}, {right.English}");
}
