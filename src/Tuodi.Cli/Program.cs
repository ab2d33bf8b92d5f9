using System.CommandLine;
using System.Text;
using Tuodi.Cli.Commands;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var root = new RootCommand(
    "Tuodi (托底): China's medical assistance system as open software.\n\nExamples:\n  tuodi settle cases/e01-chongqing-second-round.yaml\n  tuodi explain --lang en cases/e01-chongqing-second-round.yaml\n  tuodi policy show 420500\n\nExit codes: 0 as expected, 1 a figure or check is not as expected, 2 the input cannot be used."
);

// A command starts cold every time: where one is named, the others need not be made.
(string Name, Func<Command> Create)[] commands =
[
    ("settle", SettleCommand.Create),
    ("explain", ExplainCommand.Create),
    ("cases", CasesCommand.Create),
    ("audit", AuditCommand.Create),
    ("office", OfficeCommand.Create),
    ("policy", PolicyCommand.Create),
    ("legislation", LegislationCommand.Create),
    ("plan", PlanCommand.Create),
    ("db", DbCommand.Create),
    ("bench", BenchCommand.Create),
    ("demo", DemoCommand.Create),
    ("serve", ServeCommand.Create),
    ("load", LoadCommand.Create),
    ("user", UserCommand.Create),
    ("completion", CompletionCommand.Create),
];
var named = args.Length > 0 ? commands.Where(command => command.Name == args[0]).ToArray() : [];
foreach (var (_, create) in named.Length > 0 ? named : commands)
{
    root.Add(create());
}

return Guard.Run(() => Invocation.Run(root, args));
