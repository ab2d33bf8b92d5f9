using Tuodi.Web.Framing;

namespace Tuodi.Web.Pages.Journal;

/// <summary>How accounts are worded by what their names begin with.</summary>
internal static class AccountWords
{
    public static string Kind(Words words, string account) =>
        account.Split('/')[0] switch
        {
            "fund" => words["journal.of-fund"],
            "institution" => words["journal.of-institution"],
            "person" => words["journal.of-person"],
            _ => string.Empty,
        };
}
