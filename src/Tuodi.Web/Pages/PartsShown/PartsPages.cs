using Tuodi.Kernel;
using Tuodi.Office.Exports;
using Tuodi.Server.Safety.Access;
using Tuodi.Web.Framing;
using Tuodi.Web.Parts;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.PartsShown;

/// <summary>Every part of a page, shown for those who build pages.</summary>
internal static class PartsPages
{
    private const string Path = "/console/parts";

    public static IReadOnlyList<Page> All { get; } =
    [
        Page.Get(Path, AccessAct.MetricsRead, Show),
        Page.Get(Path + "/confirm", AccessAct.MetricsRead, _ => Confirm()),
        Page.Post(Path, AccessAct.MetricsRead, SendAsync),
        Page.Post(Path + "/confirm", AccessAct.MetricsRead, _ => Task.FromResult(PageAnswer.GoTo(Path))),
    ];

    private static ListedTable<PartsRow> Table(PageCall call) =>
        new()
        {
            Name = "parts",
            Columns =
            [
                new("name", "parts.name", row => row.Name),
                new("day", "parts.day", row => row.Day),
                new(
                    "state",
                    "parts.state",
                    row => new State(call.W[row.IsGood ? "frame.yes" : "frame.no"], row.IsGood ? Tone.Good : Tone.Bad)
                ),
                new("amount", "parts.amount", row => row.Amount, ExportForm.Amount),
            ],
        };

    private static IReadOnlyList<PartsRow> Rows(PageCall call) =>
        [
            .. Enumerable
                .Range(1, 120)
                .Select(i => new PartsRow(
                    call.W["parts.row", i],
                    new DateOnly(2026, 1, 1).AddDays(i),
                    new Money(i * 1_234_567L % 9_999_999),
                    i % 7 != 0
                )),
        ];

    private static PageAnswer Show(PageCall call) =>
        Table(call).Answer(call, Rows(call), table => PageAnswer.Show<PartsPage, Parts>(new Parts(table)));

    private static PageAnswer Confirm() => PageAnswer.Show<PartsConfirmPage, Confirmed>(new Confirmed(Path));

    private static Task<PageAnswer> SendAsync(PageCall call)
    {
        var fields = call.Fields;
        fields.Needed("text", fields.Text("text"));
        fields.Needed("amount", fields.Amount("amount"));
        fields.Needed("day", fields.Day("day"));
        fields.Needed("choice", fields.OneOf("choice", ["a", "b"]));
        var answer = fields.AreGood
            ? PageAnswer.GoTo(Path)
            : Table(call).Answer(call, Rows(call), table => PageAnswer.ShowAgain<PartsPage, Parts>(new Parts(table)));
        return Task.FromResult(answer);
    }
}
