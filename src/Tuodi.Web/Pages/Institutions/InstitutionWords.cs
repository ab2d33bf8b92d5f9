using Tuodi.Recipients.Register;
using Tuodi.Web.Framing;
using Tuodi.Web.Parts;

namespace Tuodi.Web.Pages.Institutions;

/// <summary>How what the register says of institutions is worded.</summary>
internal static class InstitutionWords
{
    /// <summary>The levels of policies.</summary>
    public static IReadOnlyList<string> Levels { get; } = ["primary", "1", "2", "3"];

    public static string Level(Words words, string? level) =>
        level is null ? words["institutions.level-unknown"]
        : Levels.Contains(level, StringComparer.Ordinal) ? words[$"institutions.level-{level}"]
        : level;

    public static State Agreement(Words words, MedicalInstitution institution, DateOnly day) =>
        institution.AgreedOn(day) ? new(words["institutions.agreed"], Tone.Good)
        : institution.AgreementFrom is null ? new(words["institutions.never-agreed"], Tone.Bad)
        : institution.AgreementFrom > day ? new(words["institutions.agreed-later"], Tone.Warning)
        : new(words["institutions.agreed-before"], Tone.Bad);
}
