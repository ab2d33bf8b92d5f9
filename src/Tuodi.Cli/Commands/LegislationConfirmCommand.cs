using System.CommandLine;
using System.Text.Json;
using Tuodi.Kernel;
using Tuodi.Legislation.Register;
using Tuodi.Legislation.Wording;

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
        var lang = CommonOptions.Lang();
        var json = CommonOptions.Json();
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
            lang,
            json,
        };
        command.SetAction(parsed =>
            Guard.Run(
                () =>
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
                    if (parsed.GetValue(json))
                    {
                        LegislationJson.Print(writer => Write(writer, decision));
                    }
                    else
                    {
                        Console.WriteLine(Told(decision, CommonOptions.LanguageOf(parsed.GetValue(lang))));
                    }

                    return ExitCode.Good;
                },
                CommonOptions.LanguageOf(parsed.GetValue(lang))
            )
        );
        return command;
    }

    private static void Write(Utf8JsonWriter json, Decision decision)
    {
        json.WriteStartObject();
        json.WriteString("id", decision.Id);
        json.WriteString("field", decision.Field);
        json.WriteString("value", decision.Value);
        json.WriteString("said", decision.Said);
        json.WriteString("reason", decision.Reason);
        json.WriteString("by", decision.By);
        json.WriteString("at", decision.At);
        json.WriteEndObject();
    }

    private static string Told(Decision decision, Language language)
    {
        var (field, value) = (LegislationWords.Of(decision.Field, language), LegislationWords.Of(decision.Value, language));
        var said = LegislationWords.Of(decision.Said ?? string.Empty, language);
        return language == Language.Chinese
            ? $"{decision.Id}  {field}：{value}（{(decision.Said == decision.Value ? "与机器判断一致" : $"机器判断为{(said.Length == 0 ? "无" : said)}")}）"
            : $"{decision.Id}  {field}: {value} ({(decision.Said == decision.Value ? "confirmed" : $"the machine says {(said.Length == 0 ? "nothing" : said)}")})";
    }
}
