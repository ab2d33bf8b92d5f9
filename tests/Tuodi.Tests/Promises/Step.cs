namespace Tuodi.Tests.Promises;

/// <summary>A step of a random history: its place, what it is, and four numbers that choose among what there is by then.</summary>
internal readonly record struct Step(int Place, StepKind Kind, int A, int B, int C, int D)
{
    private const int Few = 4;

    /// <summary>One of some, every other time of the last few, since what was just done is what is undone; or nothing where there are none.</summary>
    public static T? Of<T>(IReadOnlyList<T> some, int number)
        where T : class =>
        some.Count == 0 ? null
        : number % 2 == 0 || some.Count <= Few ? some[number / 2 % some.Count]
        : some[some.Count - 1 - (number / 2 % Few)];
}
