using Tuodi.Kernel;
using Tuodi.Office.Lists;
using Tuodi.Office.Recognising;

namespace Tuodi.Office.Enrolment.Amounts;

/// <summary>Which identity of the yearly table a word is, in whichever of the three vocabularies it is written (三套口径).</summary>
public sealed class IdentityBook
{
    private readonly Dictionary<string, SubsidisedIdentity> _found = new(StringComparer.Ordinal);
    private readonly IdentityVocabulary _words;

    /// <summary>A book.</summary>
    /// <param name="table">The yearly table, whose identities all words come to.</param>
    /// <param name="recipients">The recipient identities and the enrolment identities in each; without them, each enrolment identity is its own.</param>
    /// <param name="terms">Words that mean the same.</param>
    /// <param name="words">How words are compared.</param>
    /// <exception cref="ProblemException">The terms make one of two identities of the table, or a recipient identity is in two.</exception>
    public IdentityBook(
        AmountTable table,
        IReadOnlyList<RecipientIdentityRow> recipients,
        IReadOnlyList<IdentityTermRow> terms,
        IdentityVocabulary words
    )
    {
        _words = words;
        var names = Named(table, terms);
        var holders = Holders(recipients, names);
        Identities =
        [
            .. table.Identities.Select(each =>
                holders.TryGetValue(each.Identity, out var holder)
                    ? new SubsidisedIdentity(each.Identity, each.Rank, holder.Identity, holder.Priority ?? each.Rank, true)
                    : new SubsidisedIdentity(each.Identity, each.Rank, each.Identity, each.Rank, true)
            ),
        ];
        var known = Identities.ToDictionary(identity => identity.Name, StringComparer.Ordinal);
        foreach (var (word, name) in names)
        {
            _found[word] = known[name];
        }

        // A recipient identity that includes one enrolment identity only may stand for it; of several it cannot be told which is meant.
        foreach (var group in holders.GroupBy(pair => words.Plain(pair.Value.Identity), pair => pair.Key))
        {
            if (group.Count() == 1)
            {
                _found.TryAdd(group.Key, known[group.First()]);
            }
        }
    }

    /// <summary>The identities of the year, the best first.</summary>
    public IReadOnlyList<SubsidisedIdentity> Identities { get; }

    /// <summary>The identity that a word means; an unknown one when the book does not have it.</summary>
    public SubsidisedIdentity Find(string word) =>
        _found.TryGetValue(_words.Plain(word), out var identity) ? identity : SubsidisedIdentity.Unknown(word.Trim());

    /// <summary>The identities of a cell that may name several, each once, the best first.</summary>
    public IReadOnlyList<SubsidisedIdentity> FindAll(string cell) =>
        Find(cell) is { IsKnown: true } whole ? [whole] : Ordered(CellWords.Split(cell).Select(Find));

    /// <summary>Each identity once, the best first.</summary>
    internal static IReadOnlyList<SubsidisedIdentity> Ordered(IEnumerable<SubsidisedIdentity> identities) =>
        [.. identities.DistinctBy(each => each.Name).OrderBy(each => each.Rank).ThenBy(each => each.Name, StringComparer.Ordinal)];

    /// <summary>From each word, as it is compared, to the identity of the table.</summary>
    private Dictionary<string, string> Named(AmountTable table, IReadOnlyList<IdentityTermRow> terms)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (identity, _) in table.Identities)
        {
            names[_words.Plain(identity)] = identity;
        }

        var problems = new List<Problem>();
        var open = terms.Select(term => (term, Words: WordsOf(term))).ToList();

        // A line may be tied to the table by a word of another line, so lines are gone through until nothing more is found.
        for (var hasMore = true; hasMore; )
        {
            hasMore = false;
            foreach (var (term, said) in open)
            {
                var meant = said.Select(names.GetValueOrDefault).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
                if (meant.Count > 1)
                {
                    problems.Add(
                        new Problem(
                            term.Spot,
                            new Bilingual(
                                $"此行把{string.Join("和", meant)}当作一种身份，而年度标准把它们分开",
                                $"The line makes one identity of {string.Join(" and ", meant)}, which the yearly table tells apart"
                            ),
                            new Bilingual("请各写一行。", "Give each a line of its own.")
                        )
                    );
                }
                else if (meant.Count == 1)
                {
                    foreach (var word in said)
                    {
                        hasMore |= names.TryAdd(word, meant[0]);
                    }
                }
            }

            if (problems.Count > 0)
            {
                throw new ProblemException(problems);
            }
        }

        return names;
    }

    private List<string> WordsOf(IdentityTermRow term) => [.. term.Tax.Concat(term.Insurance).Concat(term.National).Select(_words.Plain)];

    private Dictionary<string, RecipientIdentityRow> Holders(
        IReadOnlyList<RecipientIdentityRow> recipients,
        Dictionary<string, string> names
    )
    {
        var holders = new Dictionary<string, RecipientIdentityRow>(StringComparer.Ordinal);
        var problems = new List<Problem>();
        foreach (var row in recipients)
        {
            foreach (var name in row.Includes.Select(word => names.GetValueOrDefault(_words.Plain(word))).OfType<string>().Distinct())
            {
                if (!holders.TryAdd(name, row) && holders[name].Identity != row.Identity)
                {
                    problems.Add(
                        new Problem(
                            row.Spot,
                            new Bilingual(
                                $"{name}既属于{holders[name].Identity}，又属于{row.Identity}",
                                $"{name} is included in {holders[name].Identity} and in {row.Identity}"
                            ),
                            new Bilingual("一种参保身份只能属于一种救助身份。", "An enrolment identity belongs to one recipient identity.")
                        )
                    );
                }
            }
        }

        return problems.Count == 0 ? holders : throw new ProblemException(problems);
    }
}
