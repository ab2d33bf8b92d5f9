using Tuodi.Legislation.Extracting;
using Tuodi.Legislation.Texts;

namespace Tuodi.Legislation.Classification;

/// <summary>Classifies a text by rules whose every match can be shown.</summary>
public sealed class Classifier(ClassificationRules rules, ExtractionWords words)
{
    /// <summary>A value that no clause speaks for rests on silence, which may be an oversight.</summary>
    private const int SilenceConfidence = 70;

    private const string ModelField = "legislative_model";
    private const string Special = "special";

    private readonly StandardExtractor _extractor = new(words);

    /// <summary>The place of a text in the scheme. The same text always gets the same verdicts.</summary>
    public TextClass Classify(LegalText text) => Classify(text, new Lazy<Extraction>(() => _extractor.Read(text)));

    /// <summary>The place of a text whose standards have been read, which costs most of the time and need not be done twice.</summary>
    /// <param name="text">The text.</param>
    /// <param name="read">What was read out of that very text.</param>
    public TextClass Classify(LegalText text, Extraction read) => Classify(text, new Lazy<Extraction>(read));

    private TextClass Classify(LegalText text, Lazy<Extraction> read)
    {
        var units = UnitReader.Read(text, rules.Subject);
        var named = units.Count(unit => unit.IsAssistance);
        var verdicts = new List<Verdict>();
        var standards = new StandardView(text, read);
        var view = new TextView(text, units, standards, string.Empty);
        foreach (var field in rules.Fields)
        {
            var verdict = Judge(field, view);
            verdicts.Add(verdict);
            if (field.Name == ModelField)
            {
                // In a text devoted to the subject every sentence is about it.
                var all = verdict.Value == Special ? units.ConvertAll(unit => unit with { IsAssistance = true }) : units;
                view = new TextView(text, all, standards, verdict.Value);
            }
        }

        return new TextClass(named > 0 || rules.Subject.IsNamedIn(text.Title), verdicts, named);
    }

    private static Verdict Judge(LabelField field, TextView view)
    {
        var found = field.Rules.Select(rule => (Rule: rule, Ground: view.Find(rule))).Where(each => each.Ground is not null).ToList();
        var grounds = found.ConvertAll(each => each.Ground!);
        if (found.FirstOrDefault(each => each.Rule.Decides).Rule is { } decisive)
        {
            return Of(field, decisive.Value, [decisive.Value], grounds);
        }

        var weights = field
            .Values.Select(value => (Value: value, Weight: grounds.Where(ground => ground.Value == value).Sum(ground => ground.Weight)))
            .Where(each => each.Weight > 0)
            .ToList();
        if (weights.Count == 0)
        {
            return new Verdict(field.Name, field.Otherwise, SilenceConfidence, [], []);
        }

        var best = weights.MaxBy(each => each.Weight).Value;
        var all = weights.ConvertAll(each => each.Value);
        return field.Choice switch
        {
            FieldChoice.Set => Of(field, string.Join(';', all), all, grounds),
            FieldChoice.Mixed when all.Count > 1 => Of(field, field.Mixed!, all, grounds),
            _ => Of(field, best, [best], grounds),
        };
    }

    private static Verdict Of(LabelField field, string value, IReadOnlyList<string> chosen, List<Ground> grounds)
    {
        var pro = grounds.Where(ground => chosen.Contains(ground.Value)).OrderByDescending(ground => ground.Weight).ToList();
        var against = grounds.Where(ground => !chosen.Contains(ground.Value)).ToList();

        // Several values stand or fall with the weakest of them.
        var weakest = chosen.Min(each => pro.Where(ground => ground.Value == each).Sum(ground => ground.Weight));
        var (forIt, other) = (weakest, against.Sum(ground => ground.Weight));
        return new Verdict(field.Name, value, 50 + (50 * Math.Max(0, forIt - other) / (forIt + other + 1)), pro, against);
    }
}
