using Tuodi.Kernel;
using Tuodi.Legislation.Classification;
using Tuodi.Legislation.Importing;

namespace Tuodi.Legislation.Register;

/// <summary>Takes texts into a register together with what the machine says of their place in the study's scheme.</summary>
public static class TextIntake
{
    /// <summary>Takes in a text and classifies it.</summary>
    /// <returns>The version that now stands, and whether it is new.</returns>
    /// <exception cref="ProblemException">There is no Chinese text in it.</exception>
    public static (int Version, bool IsNew) Keep(LegislationRegister register, Classifier classifier, SourceFile file, TextDetails details)
    {
        var kept = register.Import(file, details);
        Classify(register, classifier, details.Id);
        return kept;
    }

    /// <summary>Writes what the machine says of the newest version of a text in place of what it said before; what a person decided stays.</summary>
    /// <returns>Whether the text is about medical assistance; otherwise it is not placed.</returns>
    public static bool Classify(LegislationRegister register, Classifier classifier, string id)
    {
        var verdicts = classifier.Classify(register.Read(register.Versions(id)[0]));
        if (verdicts.IsAboutAssistance)
        {
            register.Labels.Write([KeyValuePair.Create(id, verdicts)]);
        }

        return verdicts.IsAboutAssistance;
    }
}
