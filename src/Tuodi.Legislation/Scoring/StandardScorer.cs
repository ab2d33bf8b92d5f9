using Tuodi.Legislation.Extracting;
using Tuodi.Legislation.Texts;

namespace Tuodi.Legislation.Scoring;

/// <summary>Compares what is read out of texts with what a person took out of them.</summary>
/// <remarks>
/// A number is found where text, clause, measure, value, unit and scope agree. A whole standard is found where the kind of help and the class of recipients agree too: a name of several
/// classes counts once for each of them, on both sides, so that it does not matter whether a list stands in one record or in several; the same value of the same class in one clause counts once.
/// </remarks>
public sealed class StandardScorer
{
    private const string Assistance = "assistance";
    private readonly List<StandardAtom> _labels = [];
    private readonly List<StandardAtom> _read = [];

    /// <summary>Reads the texts that have labels.</summary>
    /// <param name="texts">The texts by name.</param>
    /// <param name="labels">What a person took out.</param>
    /// <param name="extractor">What reads them.</param>
    public StandardScorer(IReadOnlyDictionary<string, LegalText> texts, IReadOnlyList<StandardLabel> labels, StandardExtractor extractor)
    {
        var byText = labels.ToLookup(label => label.Id, StringComparer.Ordinal);
        var read = texts.AsParallel().AsOrdered().Select(text => (text.Key, Extraction: extractor.Read(text.Value))).ToList();
        foreach (var (id, extraction) in read)
        {
            _labels.AddRange(Once(byText[id].SelectMany(label => StandardAtom.Of(label, extractor, extraction))));
            _read.AddRange(Once(extraction.Standards.SelectMany(standard => StandardAtom.Of(id, standard, extraction))));
        }
    }

    /// <summary>The score of whole standards of medical assistance.</summary>
    public StandardScore OfAssistance => OfScope(Assistance);

    /// <summary>The scopes that labels or readings have.</summary>
    public IEnumerable<string> Scopes => _labels.Concat(_read).Select(atom => atom.Scope).Distinct().Order(StringComparer.Ordinal);

    /// <summary>The score of whole standards of one scope.</summary>
    public StandardScore OfScope(string scope) =>
        Match(
            [.. _labels.Where(label => label.Scope == scope)],
            [.. _read.Where(atom => atom.Scope == scope)],
            (label, atom) => label.IsSame(atom)
        );

    /// <summary>The score of the numbers of medical assistance, each counted once in its clause.</summary>
    public StandardScore OfNumbers => Match(Numbers(_labels), Numbers(_read), (label, atom) => label.IsSameNumber(atom));

    /// <summary>Labels of another scope that were read as assistance.</summary>
    public IReadOnlyList<StandardAtom> TakenForAssistance =>
        [
            .. _labels.Where(label =>
                label.Scope != Assistance
                && _read.Exists(atom =>
                    atom.Scope == Assistance
                    && (label with { Scope = Assistance, Method = atom.Method, Recipient = atom.Recipient }).IsSame(atom)
                )
                && !_labels.Exists(other => other.Scope == Assistance && other.IsSameValue(label with { Scope = Assistance }))
            ),
        ];

    /// <summary>The share of the labels of other scopes that were read as assistance, to four places.</summary>
    public decimal ShareTakenForAssistance =>
        _labels.Exists(label => label.Scope != Assistance)
            ? StandardScore.Share(TakenForAssistance.Count, _labels.Count(label => label.Scope != Assistance))
            : 0;

    /// <summary>Bands, institutions and names of one class that have the same value count once.</summary>
    private static IEnumerable<StandardAtom> Once(IEnumerable<StandardAtom> atoms) =>
        atoms.DistinctBy(atom => atom with { Quote = string.Empty });

    private static List<StandardAtom> Numbers(List<StandardAtom> atoms) =>
        [.. atoms.Where(atom => atom.Scope == Assistance).DistinctBy(atom => (atom.Id, atom.Clause, atom.Measure, atom.Value, atom.Unit))];

    private static StandardScore Match(List<StandardAtom> labels, List<StandardAtom> read, Func<StandardAtom, StandardAtom, bool> isSame)
    {
        var left = new List<StandardAtom>(read);
        var (found, missed) = (new List<StandardAtom>(), new List<StandardAtom>());
        foreach (var label in labels)
        {
            var at = left.FindIndex(atom => isSame(label, atom));
            (at < 0 ? missed : found).Add(label);
            if (at >= 0)
            {
                left.RemoveAt(at);
            }
        }

        return new StandardScore(found, missed, left);
    }
}
