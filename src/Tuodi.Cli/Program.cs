using System.CommandLine;
using System.Text;
using Tuodi.Cli.Commands;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var root = new RootCommand("Tuodi (托底): China's medical assistance system as open software.")
{
    SettleCommand.Create(),
    ExplainCommand.Create(),
    CasesCommand.Create(),
    PolicyCommand.Create(),
    BenchCommand.Create(),
    CompletionCommand.Create(),
};
return Guard.Run(() => root.Parse(args).Invoke());
