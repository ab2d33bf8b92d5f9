using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Tuodi.Kernel;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;

namespace Tuodi.Server.Safety.Users;

/// <summary>Hashes and verifies passwords (口令) by the framework's own hasher: PBKDF2 with HMAC-SHA512, a salt each.</summary>
/// <param name="options">The shortest length.</param>
public sealed class Passwords(SafetyOptions options)
{
    /// <summary>A longer one is refused, so that nobody can make the server hash a book.</summary>
    public const int LengthMax = 256;

    private readonly PasswordHasher<AppUserRow> _hasher = new(Options.Create(new PasswordHasherOptions()));

    /// <summary>What is wrong with a password: it is too short, too long, or the user's own name; or nothing.</summary>
    public Bilingual? Wrong(string user, string password)
    {
        if (password.Length < options.PasswordLength || password.Length > LengthMax)
        {
            return new Bilingual(
                $"口令须为{options.PasswordLength}至{LengthMax}个字符",
                $"A password has {options.PasswordLength} to {LengthMax} characters"
            );
        }

        return password.Contains(user, StringComparison.OrdinalIgnoreCase) || password.Distinct().Count() < 5
            ? new Bilingual(
                "口令不得包含用户名，且至少有5个不同字符",
                "A password does not contain the user's name and has at least 5 different characters"
            )
            : null;
    }

    /// <summary>The hash to keep.</summary>
    /// <exception cref="Refusal">Something is wrong with the password.</exception>
    public string Hash(string user, string password) =>
        Wrong(user, password) is { } wrong ? throw new Refusal(wrong) : _hasher.HashPassword(null!, password);

    /// <summary>Whether a password is the one that was hashed.</summary>
    public bool Verify(string hash, string password) =>
        password.Length <= LengthMax && _hasher.VerifyHashedPassword(null!, hash, password) != PasswordVerificationResult.Failed;
}
