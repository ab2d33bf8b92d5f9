using System.Globalization;
using Tuodi.Storage.Rows;

namespace Tuodi.Storage.Auditing;

/// <summary>Walks the entries of all chains in order and holds each against the one before it, its own hash, and the anchors.</summary>
internal sealed class ChainWalk(AuditFindings findings, IEnumerable<AuditAnchor> anchors)
{
    private readonly Dictionary<long, long> _last = [];
    private readonly HashSet<long> _starts = [];
    private readonly Dictionary<AuditPlace, HashSet<AuditAnchor>> _anchors = anchors
        .GroupBy(anchor => new AuditPlace(anchor.Chain, anchor.Number))
        .ToDictionary(group => group.Key, group => group.ToHashSet());
    private AuditEntryRow? _before;

    public long Chains => _last.Count;

    public long Entries { get; private set; }

    /// <summary>The next entry, in the order of chains and numbers.</summary>
    public void Take(StoredEntry stored)
    {
        var entry = stored.Row;
        var place = new AuditPlace(entry.Chain, entry.Number);
        var before = _before is { } row && row.Chain == entry.Chain ? row : null;
        Entries++;
        if (entry.Chain == TypedRow.NoNumber || entry.Number == TypedRow.NoNumber)
        {
            // Where it stood nobody can say any more; its number is told as missing by the entry after it.
            findings.Altered(place);
            return;
        }

        var expected = (before?.Number ?? 0) + 1;
        if (entry.Number > expected)
        {
            findings.Missing(new AuditPlace(entry.Chain, expected), entry.Number - 1);
        }

        // Where numbers are missing the link is broken of necessity, and was told.
        if (entry.Number <= expected && !entry.Previous.AsSpan().SequenceEqual(before?.Hash ?? new byte[AuditHash.Size]))
        {
            findings.NotContinued(place);
        }

        if (!stored.IsWhole || !AuditHash.Of(entry).AsSpan().SequenceEqual(entry.Hash))
        {
            findings.Altered(place);
        }

        if (entry.Chain == AuditTrail.Decisions && entry.Act == TrailAct.ServerStart.Name)
        {
            TakeStart(entry);
        }

        if (_anchors.TryGetValue(place, out var kept))
        {
            var hash = Convert.ToHexStringLower(entry.Hash);
            foreach (var anchor in kept.Where(anchor => anchor.Hash != hash))
            {
                findings.Rewritten(anchor);
            }
        }

        _last[entry.Chain] = entry.Number;
        _before = entry;
    }

    /// <summary>What can be said when all entries were taken.</summary>
    /// <param name="nodes">The numbers of the servers that ever started.</param>
    public void End(IEnumerable<long> nodes)
    {
        foreach (var anchor in _anchors.Values.SelectMany(kept => kept).OrderBy(anchor => anchor.Chain))
        {
            var last = _last.GetValueOrDefault(anchor.Chain);
            if (last < anchor.Number)
            {
                findings.Cut(anchor, last);
            }
        }

        foreach (var node in nodes.Where(node => !_starts.Contains(node)))
        {
            findings.NoStart(node);
        }
    }

    // A start holds the heads of the server before it, which are anchors like those kept elsewhere; chain 0 comes first, so they are known in time.
    private void TakeStart(AuditEntryRow entry)
    {
        var words = entry.Object.Split(';');
        if (long.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var node))
        {
            _starts.Add(node);
        }

        foreach (var word in words.Skip(1))
        {
            // What is no anchor any more was altered, and is told as such by the entry's hash.
            if (AuditAnchor.TryParse(word) is not { } anchor)
            {
                continue;
            }

            var place = new AuditPlace(anchor.Chain, anchor.Number);
            if (!_anchors.TryGetValue(place, out var kept))
            {
                _anchors.Add(place, kept = []);
            }

            kept.Add(anchor);
        }
    }
}
