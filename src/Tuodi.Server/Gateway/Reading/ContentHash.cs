using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Tuodi.Server.Gateway.Reading;

/// <summary>Says whether two messages under one <c>msgid</c> are the same request.</summary>
/// <remarks>SHA-256 over what decides the answer: transaction, institution, divisions and the bytes of the input; not over times, operator or signatures, which an honest retry may renew.</remarks>
internal static class ContentHash
{
    public static byte[] Of(Envelope envelope, ReadOnlySpan<byte> input)
    {
        ReadOnlySpan<string> texts = [envelope.Infno, envelope.FixmedinsCode, envelope.InsuplcAdmdvs, envelope.MdtrtareaAdmvs];
        var size = input.Length;
        foreach (var text in texts)
        {
            size += Encoding.UTF8.GetMaxByteCount(text.Length) + 1;
        }

        var buffer = ArrayPool<byte>.Shared.Rent(size);
        try
        {
            var at = 0;
            foreach (var text in texts)
            {
                at += Encoding.UTF8.GetBytes(text, buffer.AsSpan(at));
                buffer[at++] = 0;
            }

            input.CopyTo(buffer.AsSpan(at));
            return SHA256.HashData(buffer.AsSpan(0, at + input.Length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
