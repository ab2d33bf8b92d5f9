namespace Tuodi.Cli.Commands;

/// <summary>What the command tells its caller.</summary>
internal static class ExitCode
{
    public const int Good = 0;

    /// <summary>A figure is not as expected, or a check found an error.</summary>
    public const int Failed = 1;

    /// <summary>The input cannot be used.</summary>
    public const int BadInput = 2;

    /// <summary>The program itself is wrong; sysexits.h calls it EX_SOFTWARE.</summary>
    public const int Defect = 70;
}
