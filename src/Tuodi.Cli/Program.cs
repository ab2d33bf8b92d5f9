using System.CommandLine;
using System.Text;
using Tuodi.Cli.Commands;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var root = new RootCommand(
    "Tuodi (托底): China's medical assistance system as open software.\n\nExamples:\n  tuodi settle cases/e01-chongqing-second-round.yaml\n  tuodi explain --lang en cases/e01-chongqing-second-round.yaml\n  tuodi policy show 420500\n\nExit codes: 0 as expected, 1 a figure or check is not as expected, 2 the input cannot be used."
)
{
    SettleCommand.Create(),
    ExplainCommand.Create(),
    CasesCommand.Create(),
    AuditCommand.Create(),
    OfficeCommand.Create(),
    PolicyCommand.Create(),
    LegislationCommand.Create(),
    PlanCommand.Create(),
    DbCommand.Create(),
    BenchCommand.Create(),
    DemoCommand.Create(),
    ServeCommand.Create(),
    LoadCommand.Create(),
    UserCommand.Create(),
    CompletionCommand.Create(),
};
return Guard.Run(() => Invocation.Run(root, args));
