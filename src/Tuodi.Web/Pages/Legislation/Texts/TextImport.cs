using Tuodi.Kernel;
using Tuodi.Legislation.Importing;
using Tuodi.Legislation.Register;
using Tuodi.Legislation.Texts;
using Tuodi.Storage.Auditing;
using Tuodi.Web.Framing;

namespace Tuodi.Web.Pages.Legislation.Texts;

/// <summary>Takes a text in: what was understood of it is shown first, with what only a person knows asked for, and then it is kept.</summary>
internal static class TextImport
{
    private const string NameField = "name";

    public static PageAnswer Ask(PageCall call) => PageAnswer.Show<TextImportPage, int>(SentText.BytesMax);

    public static async Task<PageAnswer> LookAsync(PageCall call)
    {
        if (await SentText.ChosenAsync(call) is { } sent && Understood(call, sent) is { } read)
        {
            return await LookedAsync(call, sent, read);
        }

        return PageAnswer.ShowAgain<TextImportPage, int>(SentText.BytesMax);
    }

    public static async Task<PageAnswer> KeepAsync(PageCall call)
    {
        if (SentText.Carrying(call) is not { } sent || Understood(call, sent) is not { } read)
        {
            call.Fields.WrongBy(SentText.FileField, "law.file-lost");
            return PageAnswer.ShowAgain<TextImportPage, int>(SentText.BytesMax);
        }

        var details = TextAnswers.Read(call, NameField, read.Text);
        if (!call.Fields.AreGood)
        {
            return await LookedAsync(call, sent, read);
        }

        var own = call.Of<TextRegister>();
        using var register = await own.OpenAsync(call.Cancel);
        await TextDeciding.TrailAsync(call, TrailAct.LegislationImport, details.Id, Convert.FromHexString(read.File.Hash));
        TextIntake.Keep(register, own.Classifier, read.File, details);
        return PageAnswer.GoTo(LegislationAddress.Of(details.Id));
    }

    private static async Task<PageAnswer> LookedAsync(PageCall call, SentText sent, (SourceFile File, LegalText Text) read)
    {
        var own = call.Of<TextRegister>();
        var name = call.Fields.Written(NameField) is { Length: > 0 } written ? written : Name(sent.Name);
        using var register = await own.OpenAsync(call.Cancel);
        var extraction = own.Extract(read.Text);
        var preview = new TextPreview(
            sent,
            read.File,
            read.Text,
            own.Classifier.Classify(read.Text, extraction),
            extraction,
            name,
            register.Versions(name) is [var newest, ..] ? newest : null
        );
        return call.Fields.AreGood
            ? PageAnswer.Show<TextPreviewPage, TextPreview>(preview)
            : PageAnswer.ShowAgain<TextPreviewPage, TextPreview>(preview);
    }

    // What cannot be read is told at the field, with what to do.
    private static (SourceFile File, LegalText Text)? Understood(PageCall call, SentText sent)
    {
        try
        {
            var file = sent.Read();
            return (file, LegalTextReader.Read(sent.Name, file.Lines));
        }
        catch (ProblemException error)
        {
            foreach (var problem in error.Problems)
            {
                call.Fields.Wrong(SentText.FileField, problem.Said(call.Language));
            }

            return null;
        }
    }

    /// <summary>The name of a file without its ending, as a name of the register.</summary>
    private static string Name(string file) =>
        TextAnswers.Unfit().Replace(Path.GetFileNameWithoutExtension(file), "-").Trim('.', '-') is { Length: > 0 } name ? name : "text";
}
