using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using Tuodi.Kernel;

namespace Tuodi.Cli.Commands;

/// <summary>What is wrong with a command line, in the language that it asks for. The Chinese keeps the parser's own English words behind it.</summary>
internal static partial class InvocationFaults
{
    public static Language LanguageOf(IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (
                arguments[i] is "--lang=en" or "--lang:en"
                || (arguments[i] == "--lang" && i + 1 < arguments.Count && arguments[i + 1] == "en")
            )
            {
                return Language.English;
            }
        }

        return Language.Chinese;
    }

    public static IReadOnlyList<Bilingual> Of(ParseResult parsed, IReadOnlyList<string> arguments) =>
        [.. parsed.Errors.Select(error => Said(parsed, error)), .. Mistyped(parsed, arguments)];

    private static Bilingual Said(ParseResult parsed, ParseError error)
    {
        // The type that a value is read into is nobody's business but the program's.
        var message = ExpectedType().Replace(error.Message.ReplaceLineEndings(" "), string.Empty);
        var chinese = error.SymbolResult switch
        {
            _ when parsed.UnmatchedTokens.Any(token => message.Contains($"'{token}'", StringComparison.Ordinal)) => "无法识别的命令或参数",
            OptionResult option => $"选项 {option.Option.Name} 的值缺少或不可用",
            ArgumentResult argument => $"参数 {argument.Argument.Name} 缺少或不可用",
            _ => "缺少必需的命令或参数",
        };
        return new Bilingual($"{chinese}：{message}", message);
    }

    // An option that a command does not know would else be taken for one of its files.
    private static IEnumerable<Bilingual> Mistyped(ParseResult parsed, IReadOnlyList<string> arguments)
    {
        if (arguments.Contains("--"))
        {
            return [];
        }

        var lists = parsed.CommandResult.Children.Where(child =>
            child is ArgumentResult or OptionResult { Option.AllowMultipleArgumentsPerToken: true }
        );
        return lists
            .SelectMany(child => child.Tokens)
            .Where(token => token.Value.StartsWith("--", StringComparison.Ordinal))
            .Select(token => new Bilingual($"没有选项 {token.Value}", $"There is no option {token.Value}"));
    }

    [GeneratedRegex(" as expected type '[^']*'")]
    private static partial Regex ExpectedType();
}
