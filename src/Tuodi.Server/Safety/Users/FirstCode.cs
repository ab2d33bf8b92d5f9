using System.Security.Cryptography;
using System.Text;

namespace Tuodi.Server.Safety.Users;

/// <summary>The code that a second person hands out (首次登录码): with the first password, which the administrator set, it makes an account its owner's. Either alone is of no use.</summary>
internal static class FirstCode
{
    /// <summary>Letters and digits that are not taken for one another when they are read aloud.</summary>
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int Length = 12;

    /// <summary>A new code.</summary>
    public static string Next() => RandomNumberGenerator.GetString(Letters, Length);

    /// <summary>What is kept of it.</summary>
    public static string HashOf(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));

    /// <summary>Whether a code is the one that was kept.</summary>
    public static bool IsRight(string hash, string? code) =>
        code is not null && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash), Encoding.ASCII.GetBytes(HashOf(code)));
}
