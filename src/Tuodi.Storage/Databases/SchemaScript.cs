using System.Security.Cryptography;
using System.Text;

namespace Tuodi.Storage.Databases;

/// <summary>A numbered script that brings the schema one step further.</summary>
/// <param name="Number">Its place in the order.</param>
/// <param name="Name">Its file.</param>
/// <param name="Text">What it does.</param>
public sealed record SchemaScript(long Number, string Name, string Text)
{
    /// <summary>SHA-256 of the text, in hexadecimal.</summary>
    public string Hash => field ??= Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text.ReplaceLineEndings("\n"))));
}
