using System.CommandLine;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi completion</c>: what a shell needs to complete commands.</summary>
internal static class CompletionCommand
{
    // The command that is asked is the one that is being completed: it may lie outside the PATH.
    private const string Bash = """
        _tuodi() {
          local IFS=$'\n' word=${COMP_WORDS[COMP_CWORD]}
          COMPREPLY=($(compgen -W "$("${COMP_WORDS[0]}" "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)" -- "$word"))
          [ ${#COMPREPLY[@]} -gt 0 ] || COMPREPLY=($(compgen -f -- "$word"))
        }
        complete -F _tuodi tuodi ./tuodi
        """;

    private const string Zsh = """
        _tuodi() {
          local -a words_of
          words_of=("${(@f)$("${words[1]}" "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
          compadd -a words_of || _files
        }
        compdef _tuodi tuodi
        """;

    public static Command Create()
    {
        var shell = new Argument<string>("SHELL") { Description = "bash or zsh" };
        shell.AcceptOnlyFromAmong("bash", "zsh");
        var command = new Command("completion", "Print the completion script of a shell.\n\nExample:\n  eval \"$(tuodi completion bash)\"")
        {
            shell,
        };
        command.SetAction(parsed =>
        {
            Console.WriteLine(parsed.GetRequiredValue(shell) == "zsh" ? Zsh : Bash);
            return ExitCode.Good;
        });
        return command;
    }
}
