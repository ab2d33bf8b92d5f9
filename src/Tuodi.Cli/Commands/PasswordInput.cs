using System.Text;
using Tuodi.Kernel;

namespace Tuodi.Cli.Commands;

/// <summary>Takes a password from the standard input, never from an argument: arguments are seen by everybody on the machine and kept by shells.</summary>
internal static class PasswordInput
{
    /// <exception cref="ProblemException">Nothing was given.</exception>
    public static string Read()
    {
        var text = Console.IsInputRedirected ? Console.In.ReadLine() : Ask();
        return string.IsNullOrEmpty(text)
            ? throw new ProblemException(
                new Problem(new Spot("standard input", 0, 0), "There is no password", "Give it as one line on the standard input.")
            )
            : text;
    }

    private static string Ask()
    {
        Console.Error.Write("口令 Password: ");
        var text = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                text.Length = Math.Max(0, text.Length - 1);
            }
            else
            {
                text.Append(key.KeyChar);
            }
        }

        Console.Error.WriteLine();
        return text.ToString();
    }
}
