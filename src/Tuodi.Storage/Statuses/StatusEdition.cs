using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Tuodi.Recipients.Register;
using Tuodi.Storage.Transactions;

namespace Tuodi.Storage.Statuses;

/// <summary>Names the state of a person's status periods, so that who changes them has seen all of them.</summary>
public static class StatusEdition
{
    private const int Digits = 20;

    /// <summary>The name: another as soon as a period is added or closed.</summary>
    public static string Of(IEnumerable<StatusPeriod> statuses)
    {
        var text = string.Join(
            ';',
            statuses.OrderBy(each => each.Id).Select(each => string.Create(CultureInfo.InvariantCulture, $"{each.Id}:{each.Version}"))
        );
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(text)))[..Digits];
    }

    /// <exception cref="Refusal">The periods are others than the asker saw.</exception>
    internal static void Check(PersonFile file, string seen)
    {
        if (Of(file.Statuses) != seen)
        {
            throw new Refusal(
                "该人员的身份期间已被他人变更，请重新查询后再试",
                "Somebody else changed the person's status periods meanwhile: read them again",
                RefusalKind.Stale
            );
        }
    }
}
