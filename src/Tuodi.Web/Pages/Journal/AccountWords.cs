using Tuodi.Kernel;
using Tuodi.Web.Framing;
using Tuodi.Web.Pages.Policies;

namespace Tuodi.Web.Pages.Journal;

/// <summary>How accounts are worded: a fund is called what the documents of the division call it.</summary>
internal static class AccountWords
{
    private const string Fund = "fund";
    private const string Institution = "institution";
    private const string Person = "person";
    private const string Nation = "100000";
    private const string City = "00";

    /// <summary>What kind of account it is.</summary>
    public static string Kind(Words words, string account) =>
        account.Split('/')[0] switch
        {
            Fund => words["journal.of-fund"],
            Institution => words["journal.of-institution"],
            Person => words["journal.of-person"],
            _ => string.Empty,
        };

    /// <summary>What it is called; its own name where nobody words it.</summary>
    public static string Of(PageCall call, string account) =>
        account.Split('/', 2) switch
        {
            [Person, "cash"] => call.W["journal.cash"],
            [Fund, "personal-account"] => call.W["journal.personal-account"],
            [Institution, var code] => call.W["journal.due-to", code],
            [Fund, var key] when Title(call, key) is { } title => call.W[title],
            _ => account,
        };

    private static Bilingual? Title(PageCall call, string key)
    {
        var documents = call.Of<PolicyDocuments>();
        var own = call.User.Scope.Division;
        return new[] { own, own[..4] + City, Nation }
            .Distinct(StringComparer.Ordinal)
            .SelectMany(documents.Of)
            .Select(policy => policy.Funds.GetValueOrDefault(key)?.Title)
            .FirstOrDefault(title => title is not null);
    }
}
