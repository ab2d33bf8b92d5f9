using Tuodi.Kernel;

namespace Tuodi.Cli.Commands;

/// <summary>Turns input that cannot be used into messages and an exit code.</summary>
internal static class Guard
{
    public static int Run(Func<int> action)
    {
        try
        {
            return action();
        }
        catch (ProblemException error)
        {
            foreach (var problem in error.Problems)
            {
                Console.Error.WriteLine(problem);
            }

            return ExitCode.BadInput;
        }
        catch (IOException error)
        {
            Console.Error.WriteLine(error.Message);
            return ExitCode.BadInput;
        }
        catch (UnauthorizedAccessException error)
        {
            Console.Error.WriteLine(error.Message);
            return ExitCode.BadInput;
        }
    }
}
