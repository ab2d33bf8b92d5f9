using Tuodi.Policies.Documents;
using Tuodi.Web.Framing;
using Tuodi.Web.Parts;

namespace Tuodi.Web.Pages.Policies;

/// <summary>How the grades of evidence are worded (依据等级).</summary>
internal static class GradeWords
{
    /// <summary>The grade as documents write it.</summary>
    public static string Name(Grade grade) => Shapes.Grades[(int)grade];

    /// <summary>The grade for readers.</summary>
    public static State Of(Words words, Grade grade) =>
        new(
            words[$"policies.grade-{Name(grade)}"],
            grade switch
            {
                Grade.Official or Grade.Mirror => Tone.Good,
                Grade.Press => Tone.Plain,
                _ => Tone.Warning,
            }
        );
}
