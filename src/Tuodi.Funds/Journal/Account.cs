using Tuodi.Kernel;

namespace Tuodi.Funds.Journal;

/// <summary>An account of the journal (会计科目), named by what it is and whose: <c>fund/medical-assistance</c>, <c>institution/H42050000001</c>.</summary>
public readonly record struct Account
{
    /// <summary>The most characters a name may have.</summary>
    public const int LengthMax = 80;

    private Account(string name) => Name = name;

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>What the person pays of bills in cash.</summary>
    public static Account Cash { get; } = new("person/cash");

    /// <summary>What persons pay of bills out of their personal accounts (个人账户).</summary>
    public static Account PersonalAccounts { get; } = new("fund/personal-account");

    /// <summary>A fund that pays, by its key in policy documents.</summary>
    public static Account Fund(string key) => Of($"fund/{key}");

    /// <summary>What is payable to an institution (应付定点医药机构).</summary>
    public static Account Institution(string code) => Of($"institution/{code}");

    /// <summary>An account as it was stored.</summary>
    /// <exception cref="ProblemException">The name is empty or too long.</exception>
    public static Account Of(string name) =>
        name.Length is > 0 and <= LengthMax
            ? new Account(name)
            : throw new ProblemException(
                new Problem(new Spot("journal", 0, 0), $"`{name}` cannot name an account", $"Use 1 to {LengthMax} characters.")
            );

    /// <inheritdoc/>
    public override string ToString() => Name;
}
