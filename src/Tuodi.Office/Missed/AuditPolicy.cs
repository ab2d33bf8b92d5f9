using Tuodi.Kernel;
using Tuodi.Office.Auditing;
using Tuodi.Office.Cells;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Library;
using Tuodi.Policies.Rulebooks;

namespace Tuodi.Office.Missed;

/// <summary>Finds the policy of each day of an audit, and the values that the caller supplies for it.</summary>
/// <remarks>What is wrong names the options of the command, <c>--policy</c> and <c>--parameter</c>; whoever asks otherwise goes by these names.</remarks>
public static class AuditPolicy
{
    /// <summary>Where a policy that cannot be found is told.</summary>
    public const string Option = "--policy";

    /// <summary>Where a value that cannot be used is told.</summary>
    public const string ValueOption = "--parameter";

    /// <summary>The policy of a division in force on each day, told by the title of its latest document.</summary>
    /// <param name="library">The documents.</param>
    /// <param name="division">The division, which has a document.</param>
    /// <param name="today">The day that says which document is the latest.</param>
    /// <param name="why">Why this division.</param>
    public static (PolicyChoice Choice, Func<DateOnly, Policy> On) OfDivision(
        PolicyLibrary library,
        string division,
        DateOnly today,
        Bilingual why
    ) =>
        (
            new PolicyChoice(division, library.Latest(division, today).Title, why),
            day => library.InForce(division, day, new Spot(Option, 0, 0))
        );

    /// <summary>The policy of the place that the lists name: its own, else its city's, else its province's.</summary>
    /// <exception cref="ProblemException">The lists do not tell one place, or there is no policy for it.</exception>
    public static (PolicyChoice Choice, Func<DateOnly, Policy> On) OfPlace(PolicyLibrary library, PolicyPlace place, DateOnly today)
    {
        foreach (var division in place.WithThoseAbove())
        {
            if (library.FilesOf(division).Count == 0)
            {
                continue;
            }

            var isOwn = division == place.Division.Digits;
            var why = new Bilingual(
                $"{place.Rows:N0} 行{place.Column.Chinese}均为{place.Written}（{place.Division}）{(isOwn ? "" : "，该地没有单独的政策文件")}",
                $"{place.Column.English} is {place.Written} ({place.Division}) in all {place.Rows:N0} rows that say it{(isOwn ? "" : ", which has no document of its own")}"
            );
            return OfDivision(library, division, today, why);
        }

        var known = string.Join(", ", library.Divisions());
        throw new ProblemException(
            new Problem(
                new Spot(Option, 0, 0),
                new Bilingual(
                    $"{place.Written}（{place.Division}）没有政策文件",
                    $"There is no policy for {place.Written} ({place.Division})"
                ),
                new Bilingual(
                    $"请写明 {Option} 区划代码（现有 {known}）或 {Option} 文件。",
                    $"Write {Option} DIVISION, of which there are {known}, or {Option} FILE."
                )
            )
        );
    }

    /// <summary>Takes the amounts that tell kinds of assistance apart, which no policy has, out of the supplied values.</summary>
    /// <exception cref="ProblemException">One is no amount.</exception>
    public static (VisitMapping Mapping, IReadOnlyList<Override> Others) WithAmounts(VisitMapping mapping, IReadOnlyList<Override> supplied)
    {
        var names = mapping.AmountNames.ToHashSet(StringComparer.Ordinal);
        foreach (var given in supplied.Where(each => names.Contains(each.Name)))
        {
            mapping =
                Amounts.TryRead(given.Text, out var amount, out _) && amount is { } least
                    ? mapping.With(given.Name, least)
                    : throw new ProblemException(
                        new Problem(
                            given.Spot,
                            new Bilingual($"“{given.Text}”不是金额", $"`{given.Text}` is no amount of yuan"),
                            new Bilingual($"请写 {given.Name}=金额，如 30000。", $"Write {given.Name}=AMOUNT, such as 30000.")
                        )
                    );
        }

        return (mapping, [.. supplied.Where(each => !names.Contains(each.Name))]);
    }

    /// <summary>The values of <c>--parameter NAME=VALUE</c>.</summary>
    /// <exception cref="ProblemException">One has no name, no value, or is given twice.</exception>
    public static IReadOnlyList<Override> Supplied(IReadOnlyList<string> parameters)
    {
        var supplied = new List<Override>();
        foreach (var text in parameters)
        {
            var equals = text.IndexOf('=', StringComparison.Ordinal);
            var spot = new Spot(ValueOption, 0, 0);
            if (equals <= 0 || equals == text.Length - 1)
            {
                throw new ProblemException(
                    new Problem(
                        spot,
                        new Bilingual($"“{text}”不是名称加值", $"`{text}` is no name with a value"),
                        new Bilingual("请写 名称=值，如 assistance.rate=70%。", "Write NAME=VALUE, such as assistance.rate=70%.")
                    )
                );
            }

            var name = text[..equals].Trim();
            if (supplied.Exists(each => each.Name == name))
            {
                throw new ProblemException(
                    new Problem(
                        spot,
                        new Bilingual($"{name} 给了两次", $"`{name}` is given twice"),
                        new Bilingual("请只给一个值。", "Give one value.")
                    )
                );
            }

            supplied.Add(new Override(name, text[(equals + 1)..].Trim(), spot));
        }

        return supplied;
    }
}
