using System.CommandLine;
using Tuodi.Kernel;
using Tuodi.Policies.Library;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi policy check</c>.</summary>
internal static class PolicyCheckCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "documents or division codes; all shipped ones when not given", Arity = ArgumentArity.ZeroOrMore };
        var policies = CommonOptions.Policies();
        var command = new Command("check", "Check policy documents.") { files, policies };
        command.SetAction(parsed => Guard.Run(() => Run(Home.Library(parsed.GetValue(policies)), parsed.GetValue(files) ?? [])));
        return command;
    }

    private static int Run(PolicyLibrary library, IReadOnlyList<string> files)
    {
        var bad = 0;
        foreach (var file in files.Count == 0 ? library.Files() : files)
        {
            try
            {
                library.Load(file);
            }
            catch (ProblemException error)
            {
                bad++;
                foreach (var problem in error.Problems)
                {
                    Console.Error.WriteLine(problem);
                }
            }
        }

        return bad == 0 ? ExitCode.Good : ExitCode.Failed;
    }
}
