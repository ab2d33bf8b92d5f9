using System.CommandLine;
using Tuodi.Legislation.Register;
using Tuodi.Legislation.Relations;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi legislation list</c>: the texts of the register with validity, upper law and labels.</summary>
internal static class LegislationListCommand
{
    private static readonly string[] Columns =
    [
        "id",
        "version",
        "title",
        "document_number",
        "issuing_bodies",
        "jurisdiction",
        "admin_code",
        "region",
        "issued",
        "effective",
        "expires",
        "status",
        "upper",
        "repeals",
        "amended_by",
    ];

    public static Command Create()
    {
        var register = LegislationOptions.Register();
        var rules = LegislationOptions.Rules();
        var today = CommonOptions.Day("--today", "the day on which validity is told; today when not given");
        var output = new RowOutput();
        var lang = CommonOptions.Lang();
        var command = new Command(
            "list",
            "List the texts with their versions, validity, upper law and labels; a label that a person decided is marked with who did.\n\nExamples:\n  tuodi legislation list\n  tuodi legislation list --csv register.csv"
        )
        {
            register,
            rules,
            today,
            lang,
        };
        output.AddTo(command);
        command.SetAction(parsed =>
            Guard.Run(
                () =>
                {
                    using var opened = LegislationOptions.OpenExisting(parsed.GetRequiredValue(register));
                    var day = CommonOptions.DayOf(parsed.GetValue(today), "--today") ?? Home.Today();
                    var fields = LegislationOptions.Read(parsed.GetValue(rules)).FieldNames;
                    var listing = Of(opened, fields, day);
                    if (output.IsForPeople(parsed))
                    {
                        LegislationListText.Write(listing, fields, CommonOptions.LanguageOf(parsed.GetValue(lang)));
                    }
                    else
                    {
                        output.Show(parsed, listing);
                    }

                    return ExitCode.Good;
                },
                CommonOptions.LanguageOf(parsed.GetValue(lang))
            )
        );
        return command;
    }

    private static Listing Of(LegislationRegister register, IReadOnlyList<string> fields, DateOnly day)
    {
        var links = register.Links();
        var labels = register.Labels.All().ToDictionary(label => (label.Id, label.Field));
        return new Listing(
            [.. Columns, .. fields, "decided_by"],
            [.. register.Texts().Select(text => Row(text, links, labels, fields, day))]
        );
    }

    private static IReadOnlyList<string?> Row(
        RegisteredText text,
        TextLinks links,
        Dictionary<(string Id, string Field), StoredVerdict> labels,
        IReadOnlyList<string> fields,
        DateOnly day
    )
    {
        var own = fields.Select(field => labels.GetValueOrDefault((text.Id, field))).ToList();
        return
        [
            text.Id,
            $"{text.Version}",
            text.Title,
            text.Number,
            text.Issuers,
            text.Jurisdiction,
            text.Division,
            text.Region,
            text.Issued,
            text.Effective,
            text.Expires,
            links.StatusOf(text, day),
            Linked(links.Chain(text.Id)),
            Linked(links.All.Where(link => link.Id == text.Id && link.Kind == RelationKind.Repeals)),
            Linked(links.AmendmentsOf(text.Id)),
            .. own.Select(label => label?.Value),
            string.Join(';', own.Where(label => label?.By is not null).Select(label => $"{label!.Field}: {label.By}")),
        ];
    }

    private static string Linked(IEnumerable<TextLink> links) =>
        string.Join(';', links.Select(link => $"《{link.Title}》{(link.Other is null ? "" : $" [{link.Other}]")}"));
}
