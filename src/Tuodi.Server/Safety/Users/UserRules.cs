using System.Data.Common;
using System.Text.RegularExpressions;
using Dapper;
using Tuodi.Kernel;
using Tuodi.Recipients.Register;
using Tuodi.Server.Safety.Access;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;

namespace Tuodi.Server.Safety.Users;

/// <summary>What must hold of users, whoever makes them.</summary>
internal static partial class UserRules
{
    private static readonly string Administrator = RoleNames.Of(Role.Administrator);

    /// <summary>What is wrong with a name, or nothing.</summary>
    public static Bilingual? WrongId(string id) =>
        IdShape().IsMatch(id)
            ? null
            : new Bilingual(
                "用户名须为3至64个小写字母、数字或.-_，并以字母开头",
                "A user's name has 3 to 64 small letters, digits or .-_ and begins with a letter"
            );

    /// <exception cref="Refusal">There are no roles, or they do not go together.</exception>
    public static void CheckRoles(IReadOnlyList<Role> roles)
    {
        if (roles.Count == 0)
        {
            throw new Refusal("用户至少要有一个角色", "A user has at least one role");
        }

        if (SeparationOfDuties.Objection(roles) is { } objection)
        {
            throw new Refusal(objection);
        }
    }

    /// <summary>That a hospital's user has an institution, and nobody else.</summary>
    public static void CheckBound(bool hasInstitution, IReadOnlyList<Role> roles)
    {
        if (hasInstitution != roles.Contains(Role.Hospital))
        {
            throw Unbound();
        }
    }

    /// <summary>The division that a new user belongs to.</summary>
    /// <exception cref="Refusal">The institution or the division is not there, or is outside what the actor manages.</exception>
    public static async Task<string> DivisionAsync(DbConnection connection, DbTransaction transaction, UserAuthority by, NewUser user)
    {
        CheckBound(user.Institution is not null, user.Roles);
        if (user.Institution is not null == user.Division is not null)
        {
            throw Unbound();
        }

        if (user.Institution is { } code)
        {
            var place = await connection
                .QueryFirstOrDefaultAsync<MedicalInstitution>($"{Tables.Institution.Select} where code = @code", new { code }, transaction)
                .ConfigureAwait(false);
            return place is not null && by.Covers(place.Division)
                ? place.Division
                : throw new Refusal($"没有定点医药机构{code}", $"There is no institution {code}");
        }

        if (!AreaCode.TryParse(user.Division!, out _))
        {
            throw new Refusal("区划须为6位数字", "A division has six digits; 100000 is the nation");
        }

        return by.Covers(user.Division!)
            ? user.Division!
            : throw new Refusal(
                $"区划{user.Division}不在您管理的范围内",
                $"Division {user.Division} is outside what you manage: your own and those below it"
            );
    }

    /// <summary>That somebody is left who can make and unlock users, when a user stops being an administrator.</summary>
    /// <exception cref="Refusal">The user is the last one.</exception>
    public static async Task KeepAnAdministratorAsync(DbConnection connection, DbTransaction transaction, string id)
    {
        var left = await connection
            .QueryAsync<string>(
                "select u.id from app_user u join user_role r on r.user_id = u.id where r.role = @Administrator and u.active = 1 and u.confirmed = 1",
                new { Administrator },
                transaction
            )
            .ConfigureAwait(false);
        if (left.AsList() is [var last] && last == id)
        {
            throw new Refusal("这是最后一位系统管理员，请先另设一位", "This is the last administrator; make another one first");
        }
    }

    private static Refusal Unbound() =>
        new(
            "医院用户须绑定定点医药机构且只用于医院角色；其他用户须绑定区划",
            "A hospital's user belongs to an institution, every other user to a division"
        );

    [GeneratedRegex("^[a-z][a-z0-9._-]{2,63}$")]
    private static partial Regex IdShape();
}
