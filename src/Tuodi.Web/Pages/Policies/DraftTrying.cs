using System.Text;
using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Yaml;
using Tuodi.Server.Activation;
using Tuodi.Server.Safety.Access;
using Tuodi.Settlement.Cases;
using Tuodi.Web.Framing;

namespace Tuodi.Web.Pages.Policies;

/// <summary>A case tried against a draft (试算): the draft is checked and the case settled by it; neither is kept.</summary>
internal static class DraftTrying
{
    /// <summary>The most bytes of a form: a draft, a file and a case.</summary>
    public const long BytesMax = 3L * YamlLimits.BytesMax;

    private const int CaseMax = 200_000;
    private const string CaseName = "case";
    private const string Sample = """
        policy: draft
        person: { scheme: residents, categories: [minimum-living] }
        parameters: { income: 45000 }
        visits:
          - id: v1
            date: 2023-06-15
            kind: inpatient
            institution: { level: 3, division: "420500" }
            referral: local
            amounts: { total: 85000, in_policy: 80000, first_pay: 0, over_limit: 0, out_of_policy: 5000 }
            paid: { basic: 32000, critical_illness: 8000 }
        """;

    /// <summary>Who hands drafts in, and who approves them.</summary>
    public static PageAccess Access { get; } = PageAccess.Of(AccessAct.PoliciesPropose, AccessAct.PoliciesActivate);

    public static async Task<PageAnswer> ShowAsync(PageCall call)
    {
        var written = call.Fields.Text("from")?.Split('/') is [var division, var document]
            ? await WrittenAsync(call, division, document)
            : null;
        return PageAnswer.Show<DraftPage, DraftTried>(new DraftTried(written, Sample, null, null));
    }

    /// <summary>The same page after a proposal that was refused, with what is wrong.</summary>
    public static PageAnswer Again(PageCall call, string draft) =>
        PageAnswer.ShowAgain<DraftPage, DraftTried>(
            new DraftTried(draft, Sample, null, null, IsUsable: call.Fields.ErrorOf("draft") is null)
        );

    public static async Task<PageAnswer> TryAsync(PageCall call)
    {
        var fields = call.Fields;
        var draft = call.Files["file"] is { Length: > 0 } file ? await ReadAsync(call, file) : fields.Lines("draft", YamlLimits.BytesMax);
        if (fields.AreGood)
        {
            fields.Needed("draft", draft);
        }

        var text = fields.Needed(CaseName, fields.Lines(CaseName, CaseMax));
        if (!fields.AreGood)
        {
            return PageAnswer.ShowAgain<DraftPage, DraftTried>(new DraftTried(draft, Sample, null, null));
        }

        var found = call.Of<PolicyDocuments>().Draft(draft!);
        if (found.Policy is null)
        {
            fields.WrongBy("draft", "policies.draft-refused");
        }

        var outcome = found.Policy is { } policy ? Outcome(call, policy, text) : null;
        return FindingTable
            .Of(call)
            .Answer(
                call,
                FindingTable.Sorted(found.Findings),
                table => Told(call, new DraftTried(draft, Sample, table.WithoutLinks, outcome, IsUsable: found.Policy is not null))
            );
    }

    // A document lies in a folder, or two persons put it into force; what they read of it is in the database.
    private static async Task<string?> WrittenAsync(PageCall call, string division, string document) =>
        PolicyDocuments.ActivationOf(document) is { } id
        && await new ProposalBook(call.Service).SeenAsync(call.User, id, call.Cancel) is not null
            ? await new ProposalBook(call.Service).WrittenAsync(id, call.Cancel)
            : call.Of<PolicyDocuments>().Written(division, document);

    private static PageAnswer Told(PageCall call, DraftTried tried) =>
        call.Fields.AreGood ? PageAnswer.Show<DraftPage, DraftTried>(tried) : PageAnswer.ShowAgain<DraftPage, DraftTried>(tried);

    private static CaseOutcome? Outcome(PageCall call, Policy policy, string text)
    {
        try
        {
            return CaseRunner.Run(CaseReader.Read(YamlFile.Parse(text, CaseName), CaseName), _ => policy);
        }
        catch (ProblemException error)
        {
            foreach (var problem in error.Problems)
            {
                call.Fields.Wrong(CaseName, problem.In(call.Language));
            }

            return null;
        }
    }

    private static async Task<string?> ReadAsync(PageCall call, Microsoft.AspNetCore.Http.IFormFile file)
    {
        if (file.Length > YamlLimits.BytesMax)
        {
            call.Fields.WrongBy("file", "frame.wrong-length", YamlLimits.BytesMax);
            return null;
        }

        using var reader = new StreamReader(file.OpenReadStream(), new UTF8Encoding(false, throwOnInvalidBytes: true));
        try
        {
            return await reader.ReadToEndAsync(call.Cancel);
        }
        catch (DecoderFallbackException)
        {
            call.Fields.WrongBy("file", "policies.not-utf8");
            return null;
        }
    }
}
