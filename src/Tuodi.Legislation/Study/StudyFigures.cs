using Tuodi.Kernel;
using Tuodi.Legislation.Register;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Library;

namespace Tuodi.Legislation.Study;

/// <summary>All figures of the study on a day: of texts from the register, of standards from the policy library.</summary>
/// <param name="study">As printed.</param>
/// <param name="day">The day whose texts and policies count.</param>
public sealed class StudyFigures(StudyData study, DateOnly day)
{
    /// <summary>Table 1 from the texts of a register.</summary>
    /// <param name="register">The register.</param>
    /// <param name="regions">The jurisdictions of the study, by division and by Chinese name, with the region of each.</param>
    public IReadOnlyList<StudyFigure> Models(LegislationRegister register, IReadOnlyDictionary<string, string> regions) =>
        ModelTable.Of(study.Table1(), [.. LocalTexts.On(register, day).Select(each => (each.Text, each.Model))], regions);

    /// <summary>Table 2 from the policy documents in force.</summary>
    public IReadOnlyList<StudyFigure> Ranges(PolicyLibrary library) =>
        RangeTable.Of(study.Table2(), [.. library.Divisions().Select(code => InForce(library, code)).OfType<Policy>()], day);

    /// <summary>The counts of texts from a register.</summary>
    public IReadOnlyList<StudyFigure> Counts(LegislationRegister register) =>
        CountTable.Of(study.Counts(), [.. LocalTexts.On(register, day).Select(each => (each.Text, each.Hierarchy, each.Issuers))]);

    /// <summary>A division whose documents begin later has no place in the table of that day; the nation sets the frame and no standard of its own.</summary>
    private Policy? InForce(PolicyLibrary library, string division) =>
        library
            .FilesOf(division)
            .Select(library.Load)
            .Where(policy => policy.Division != AreaCode.Nation && policy.Effective.Contains(day))
            .MaxBy(policy => policy.Effective.From);
}
