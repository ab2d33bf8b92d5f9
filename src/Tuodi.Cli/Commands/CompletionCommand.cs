using System.CommandLine;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi completion</c>: what a shell needs to complete commands.</summary>
internal static class CompletionCommand
{
    private const string Bash = """
        _tuodi() {
          local IFS=$'\n'
          COMPREPLY=($(tuodi "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null))
          [ ${#COMPREPLY[@]} -gt 0 ] || COMPREPLY=($(compgen -f -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -F _tuodi tuodi ./tuodi
        """;

    private const string Zsh = """
        _tuodi() {
          local -a words_of
          words_of=("${(@f)$(tuodi "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
          [[ -n "$words_of" ]] && compadd -a words_of || _files
        }
        compdef _tuodi tuodi
        """;

    public static Command Create()
    {
        var shell = new Argument<string>("SHELL") { Description = "bash or zsh" };
        shell.AcceptOnlyFromAmong("bash", "zsh");
        var command = new Command("completion", "Print the completion script of a shell.\n\nExample:\n  eval \"$(tuodi completion bash)\"") { shell };
        command.SetAction(parsed =>
        {
            Console.WriteLine(parsed.GetRequiredValue(shell) == "zsh" ? Zsh : Bash);
            return ExitCode.Good;
        });
        return command;
    }
}
