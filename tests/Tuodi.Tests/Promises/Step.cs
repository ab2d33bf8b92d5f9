namespace Tuodi.Tests.Promises;

/// <summary>A step of a random history: its place, what it is, and four numbers that choose among what there is by then.</summary>
internal readonly record struct Step(int Place, StepKind Kind, int A, int B, int C, int D)
{
    /// <summary>One of some, or nothing where there are none.</summary>
    public static T? Of<T>(IReadOnlyList<T> some, int number)
        where T : class => some.Count == 0 ? null : some[number % some.Count];
}
