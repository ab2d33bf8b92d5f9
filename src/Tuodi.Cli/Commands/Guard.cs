using System.Data.Common;
using Tuodi.Kernel;

namespace Tuodi.Cli.Commands;

/// <summary>Turns input that cannot be used into messages and an exit code.</summary>
internal static class Guard
{
    public static int Run(Func<int> action, Language language = Language.English)
    {
        try
        {
            return action();
        }
        catch (ProblemException error)
        {
            foreach (var problem in error.Problems)
            {
                Console.Error.WriteLine(problem.In(language));
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
        catch (DbException error)
        {
            Console.Error.WriteLine($"The database failed: {error.Message}");
            return ExitCode.BadInput;
        }
        catch (Exception error) when (error is InvalidOperationException or OverflowException or ArgumentException)
        {
            // What a document should have been refused for and was not: told in one line, with what is needed to find it.
            Console.Error.WriteLine(
                $"tuodi: this should not happen, please report it: {error.Message} ({error.TargetSite?.DeclaringType?.Name}.{error.TargetSite?.Name})"
            );
            return ExitCode.Defect;
        }
    }
}
