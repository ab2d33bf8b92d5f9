namespace Tuodi.Simulation.Population;

/// <summary>The classes of age by which need and use differ.</summary>
internal static class AgeClass
{
    /// <summary>The first age of those who are counted as old.</summary>
    public const int Old = 60;

    /// <summary>Under 20, 20 to 44, 45 to 59, 60 and over: of illness.</summary>
    public static int OfIllness(int age) => Of(age, 20);

    /// <summary>Under 15, 15 to 44, 45 to 59, 60 and over: of care.</summary>
    public static int OfCare(int age) => Of(age, 15);

    private static int Of(int age, int adult) =>
        age < adult ? 0
        : age < 45 ? 1
        : age < Old ? 2
        : 3;
}
