using System.CommandLine;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi legislation confirm</c>: a person's decision on a label, which no machine overwrites.</summary>
internal static class LegislationConfirmCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("ID") { Description = "the text in the register" };
        var name = new Argument<string>("FIELD") { Description = "the field, as legislative_model" };
        var value = new Argument<string>("VALUE") { Description = "its value; several with semicolons where the field is a set" };
        var reason = new Option<string>("--reason")
        {
            Description = "why: the clause that decides",
            HelpName = "TEXT",
            Required = true,
        };
        var by = new Option<string>("--by")
        {
            Description = "who decides",
            HelpName = "NAME",
            Required = true,
        };
        var register = LegislationOptions.Register();
        var rules = LegislationOptions.Rules();
        var command = new Command(
            "confirm",
            "Confirm or correct a label. It is kept with its reason and stands before whatever the machine says, also later.\n\nExample:\n  tuodi legislation confirm heqing kind mixed --reason \"第十条、第十二条\" --by 审核员甲"
        )
        {
            id,
            name,
            value,
            reason,
            by,
            register,
            rules,
        };
        command.SetAction(parsed =>
            Guard.Run(() =>
            {
                using var opened = LegislationOptions.OpenExisting(parsed.GetRequiredValue(register));
                var decision = opened.Labels.Decide(
                    LegislationOptions.Read(parsed.GetValue(rules)),
                    parsed.GetRequiredValue(id),
                    parsed.GetRequiredValue(name),
                    parsed.GetRequiredValue(value),
                    parsed.GetRequiredValue(reason),
                    parsed.GetRequiredValue(by)
                );
                Console.WriteLine(
                    $"{decision.Id}  {decision.Field}: {decision.Value} ({(decision.Said == decision.Value ? "confirmed" : $"the machine says {decision.Said ?? "nothing"}")})"
                );
                return ExitCode.Good;
            })
        );
        return command;
    }
}
