using Microsoft.AspNetCore.Http;
using Tuodi.Kernel;
using Tuodi.Legislation.Importing;
using Tuodi.Web.Framing;

namespace Tuodi.Web.Pages.Legislation.Texts;

/// <summary>A file with a text as it was sent. Between the look at it and its keeping it stays with the reader, in the form: the server holds nothing that nobody kept.</summary>
/// <param name="Name">The name of the file, without folders.</param>
/// <param name="Bytes">What is in it.</param>
public sealed record SentText(string Name, byte[] Bytes)
{
    /// <summary>The field that carries the file.</summary>
    public const string FileField = "file";

    /// <summary>The fields that carry the file from the look at it to its keeping.</summary>
    public const string NameField = "sent-name";

    /// <inheritdoc cref="NameField"/>
    public const string BytesField = "sent";

    /// <summary>The most bytes of a file; larger ones are taken in by the command.</summary>
    public const int BytesMax = 2_000_000;

    /// <summary>The most bytes of a form with the file in it, a third longer than the file, and the other fields.</summary>
    public const long FormBytesMax = 3_000_000;

    private const int NameMax = 120;

    /// <summary>The file as the form carries it.</summary>
    public string Carried => Convert.ToBase64String(Bytes);

    /// <summary>The file read as a text.</summary>
    /// <exception cref="ProblemException">It is of a form that is not read.</exception>
    internal SourceFile Read() => TextFile.Of(Name, Bytes);

    /// <summary>The file that was chosen, or nothing where none was or it is too large; told at its field.</summary>
    internal static async Task<SentText?> ChosenAsync(PageCall call)
    {
        if (call.Files[FileField] is not { Length: > 0 } file)
        {
            call.Fields.WrongBy(FileField, "frame.needed");
            return null;
        }

        if (file.Length > BytesMax)
        {
            call.Fields.WrongBy(FileField, "law.file-too-large", BytesMax);
            return null;
        }

        return new SentText(NameOf(file), await ReadAsync(file, call.Cancel));
    }

    /// <summary>The file that the form carries, or nothing where it carries none that can be read.</summary>
    internal static SentText? Carrying(PageCall call)
    {
        var bytes = new byte[BytesMax];
        return
            call.Fields.Text(NameField) is { } name
            && Convert.TryFromBase64String(call.Fields.Written(BytesField), bytes, out var length)
            && length > 0
            ? new SentText(name, bytes[..length])
            : null;
    }

    private static string NameOf(IFormFile file)
    {
        var name = string.Concat(file.FileName.Split('/', '\\')[^1].Where(letter => !char.IsControl(letter))).Trim();
        return name.Length == 0 ? FileField
            : name.Length > NameMax ? name[^NameMax..]
            : name;
    }

    private static async Task<byte[]> ReadAsync(IFormFile file, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancel);
        return bytes.ToArray();
    }
}
