using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace Tuodi.Web.Working;

/// <summary>A file that a browser sent: its name is a text of a stranger's, and never a path.</summary>
internal static class HandedFile
{
    private const int NameMax = 60;

    // What a name on a disk may not hold anywhere, and what means something to a shell, a page or a spreadsheet.
    private static readonly SearchValues<char> Kept = SearchValues.Create(" -_.()[]（）【】、");

    /// <summary>The name without folders, with everything that is neither a letter nor a digit nor one of a few marks replaced.</summary>
    public static string Name(IFormFile file)
    {
        var last = file.FileName[(file.FileName.LastIndexOfAny(['/', '\\']) + 1)..];
        var plain = new string([.. last.Select(each => char.IsLetterOrDigit(each) || Kept.Contains(each) ? each : '_')]).Trim(' ', '.');
        if (plain.Length == 0)
        {
            return "_";
        }

        // The end says what it is; of the rest the beginning tells more.
        var ending = Path.GetExtension(plain) is { Length: > 1 and <= 5 } some ? some : string.Empty;
        return plain.Length <= NameMax ? plain : plain[..(NameMax - ending.Length)] + ending;
    }

    /// <summary>What it holds.</summary>
    public static async Task<byte[]> BytesAsync(IFormFile file, CancellationToken cancel)
    {
        var content = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(content, cancel);
        return content;
    }
}
