using Tuodi.Kernel;

namespace Tuodi.Funds.Journal;

/// <summary>A balanced set of postings (记账凭证): debits equal credits by construction, so an entry that does not balance cannot exist.</summary>
public sealed class JournalEntry
{
    private JournalEntry(IReadOnlyList<Posting> postings) => Postings = postings;

    /// <summary>The lines, at most one an account, none of nothing; empty where nothing is to be moved.</summary>
    public IReadOnlyList<Posting> Postings { get; }

    /// <summary>The sum of the debits.</summary>
    public Money Debits => new(Postings.Where(posting => posting.Amount > Money.Zero).Sum(posting => posting.Amount.Fen));

    /// <summary>An entry of amounts; amounts of one account are joined, what comes to nothing is left out.</summary>
    /// <exception cref="InvalidOperationException">Debits and credits differ: a defect of the caller, nothing may be written.</exception>
    public static JournalEntry Of(IEnumerable<Posting> amounts)
    {
        var lines = new List<Posting>(8);
        var sum = Money.Zero;
        foreach (var posting in amounts)
        {
            sum += posting.Amount;
            var at = lines.FindIndex(line => line.Account == posting.Account);
            if (at < 0)
            {
                lines.Add(posting);
            }
            else
            {
                lines[at] = posting with { Amount = lines[at].Amount + posting.Amount };
            }
        }

        lines.RemoveAll(line => line.Amount == Money.Zero);
        return sum == Money.Zero ? new JournalEntry(lines) : throw new InvalidOperationException($"The entry is out of balance by {sum}");
    }

    /// <summary>The entry that takes this one back.</summary>
    public JournalEntry Reversed() => new([.. Postings.Select(posting => posting with { Amount = -posting.Amount })]);
}
