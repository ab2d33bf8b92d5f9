using Tuodi.Legislation.Register;
using Tuodi.Storage.Auditing;
using Tuodi.Web.Framing;
using StoredDecision = Tuodi.Storage.Auditing.Decision;

namespace Tuodi.Web.Pages.Legislation.Texts;

/// <summary>A person confirms or corrects what the machine said of a text; no machine overwrites it, and a later decision leaves the earlier one to be read.</summary>
internal static class TextDeciding
{
    private const int ReasonMax = 500;

    public static Task<PageAnswer> AskAsync(PageCall call) =>
        OfAsync(call, (register, text, field) => Task.FromResult(Asked(call, register, text, field)));

    public static Task<PageAnswer> DecideAsync(PageCall call) =>
        OfAsync(
            call,
            async (register, text, field) =>
            {
                var rules = call.Of<TextRegister>().Rules;
                var reason = call.Fields.Needed("reason", call.Fields.Text("reason", ReasonMax));
                var values = rules.ValuesOf(field);
                var value = rules.IsSet(field)
                    ? string.Join(';', values.Where(call.Fields.Many("value").Contains))
                    : call.Fields.Needed("value", call.Fields.OneOf("value", values));
                if (!call.Fields.AreGood)
                {
                    return Asked(call, register, text, field);
                }

                // The entry goes first: nothing is decided that the audit trail does not know of. The register may lie in another database.
                await TrailAsync(call, TrailAct.LegislationConfirm, $"{text.Id} {field}");
                register.Labels.Decide(rules, text.Id, field, value, reason, call.User.Id);
                return PageAnswer.GoTo(LegislationAddress.Of(text.Id));
            }
        );

    public static async Task<PageAnswer> ClassifyAsync(PageCall call)
    {
        var own = call.Of<TextRegister>();
        using var register = await own.OpenAsync(call.Cancel);
        if (register.Versions(call.Route("id")) is not [var text, ..])
        {
            return PageAnswer.Missing;
        }

        await TrailAsync(call, TrailAct.LegislationClassify, text.Id);
        TextIntake.Classify(register, own.Classifier, text.Id);
        return PageAnswer.GoTo(LegislationAddress.Of(text.Id));
    }

    /// <summary>Enters in the audit trail what somebody is about to do to the register.</summary>
    public static Task TrailAsync(PageCall call, TrailAct act, string what, byte[]? digest = null) =>
        AuditTrail.WriteAsync(call.Service.Database, call.Service.Clock, new StoredDecision(call.User.Id, act, what, digest), call.Cancel);

    private static PageAnswer Asked(PageCall call, LegislationRegister register, RegisteredText text, string field)
    {
        var own = call.Of<TextRegister>();
        var verdict = own.Classifier.Classify(register.Read(text)).Of(field);
        var counts = register.Labels.Of(text.Id).FirstOrDefault(each => each.Field == field);
        var asked = new VerdictAsked(text, field, verdict, counts, own.Rules.ValuesOf(field), own.Rules.IsSet(field));
        return call.Fields.AreGood
            ? PageAnswer.Show<VerdictPage, VerdictAsked>(asked)
            : PageAnswer.ShowAgain<VerdictPage, VerdictAsked>(asked);
    }

    private static async Task<PageAnswer> OfAsync(PageCall call, Func<LegislationRegister, RegisteredText, string, Task<PageAnswer>> answer)
    {
        var own = call.Of<TextRegister>();
        var field = call.Route("field");
        using var register = await own.OpenAsync(call.Cancel);
        return own.Rules.FieldNames.Contains(field) && register.Versions(call.Route("id")) is [var text, ..]
            ? await answer(register, text, field)
            : PageAnswer.Missing;
    }
}
