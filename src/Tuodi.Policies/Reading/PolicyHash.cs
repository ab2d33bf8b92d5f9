using System.Security.Cryptography;
using System.Text;
using Tuodi.Policies.Yaml;

namespace Tuodi.Policies.Reading;

/// <summary>The content hash of a merged document: the same rules give the same hash, wherever and however they are laid out.</summary>
internal static class PolicyHash
{
    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public static string Of(YamlMap document)
    {
        var text = new StringBuilder(4096);
        Write(document, text);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    // Lengths before texts, so that no two documents read alike.
    private static void Write(YamlNode node, StringBuilder text)
    {
        switch (node)
        {
            case YamlScalar scalar:
                text.Append('s').Append(scalar.Text.Length).Append(':').Append(scalar.Text);
                break;
            case YamlList list:
                text.Append('l').Append(list.Items.Count).Append(':');
                foreach (var item in list.Items)
                {
                    Write(item, text);
                }

                break;
            case YamlMap map:
                text.Append('m').Append(map.Entries.Count).Append(':');
                foreach (var entry in map.Entries)
                {
                    Write(entry.Key, text);
                    Write(entry.Value, text);
                }

                break;
        }
    }
}
