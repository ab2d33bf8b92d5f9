using Tuodi.Kernel;
using Tuodi.Legislation.Extracting.Grammar;
using Tuodi.Legislation.Texts;

namespace Tuodi.Legislation.Extracting;

/// <summary>Reads the standards out of a legal text: who gets which help, from which amount, at what share, up to what sum, and in which clause that stands.</summary>
public sealed class StandardExtractor(ExtractionWords words)
{
    private readonly Lexer _lexer = new(words.Book);

    /// <summary>Reads a text.</summary>
    public Extraction Read(LegalText text)
    {
        var clauses = text.Clauses.Select(clause => (Clause: clause, Tokens: Tokens(clause.Text))).ToList();
        var classes = ClassBook.Of(clauses);
        var headings = new HeadingReader(Tokens, words.MajorHeadings);
        var situations = new SituationTree(headings.OfTitle(text.Title), headings);
        var sink = new Sink();
        var table = new TableReader(_lexer);
        for (var i = 0; i < clauses.Count; i++)
        {
            var (written, plain) = clauses[i];
            var (clause, tokens) = table.Row(written) is { } row ? (row, Tokens(row.Text)) : (written, plain);
            sink.Begin(clause);
            sink.Row = clause == written ? null : written.Text;
            if (table.IsUntold)
            {
                sink.NotRead(
                    written.Text,
                    new Bilingual("不能判断表中各列是什么标准", "what the columns of this row of a table set cannot be told")
                );
                continue;
            }

            var situation = situations.Above(clause) with { Listed = ItemList.Below(clauses, i) };
            var (isFirst, named) = (true, new List<Recipient>());
            foreach (var sentence in Sentence.Of(clause.Text, PastPayments.Mask(clause.Text, classes.Join(clause.Text, tokens))))
            {
                situation =
                    isFirst && sentence.IsHeading ? headings.Under(situation, sentence.Words) : ReadSentence(sentence, situation, sink);
                isFirst = false;
                named.AddRange(situation.Recipients.Except(named));
            }

            // What a row says of its columns holds for that row alone.
            if (sink.Row is not null && table.IsByMethod)
            {
                continue;
            }

            // A paragraph that names nobody goes on with all whom the one before named.
            situations.Keep(clause, situation with { Recipients = named.Count > 0 ? named : situation.Recipients, Listed = [] });
        }

        return sink.Finish(classes);
    }

    /// <summary>What a name of recipients stands for, read as the texts are; several where it names several.</summary>
    public IReadOnlyList<Recipient> Recipients(string name) => [.. Tokens(name).Select(token => token.Recipient).OfType<Recipient>()];

    private static Situation ReadSentence(Sentence sentence, Situation situation, Sink sink)
    {
        var (lead, isOfIncome, isAboutPremiums) = (situation.Measure, situation.IsOfIncome, situation.IsAboutPremiums);
        var (isFirst, named) = (true, new List<Recipient>());
        foreach (var segment in sentence.Segments)
        {
            var before = situation.Recipients;
            situation = new SegmentReader(segment, situation with { Spoken = [.. named] }, sink).Read();
            named.AddRange(isFirst || !situation.Recipients.SequenceEqual(before) ? situation.Recipients.Except(named) : []);
            isFirst = false;
        }

        // What follows is for all that the sentence named; a measure and the premium go on to the items below a lead that ends with a colon, not to the next sentence.
        situation = situation with
        {
            Recipients = situation.Recipients.Count == 0 ? [] : named,
            HasCap = false,
        };
        return sentence.Words.TrimEnd().EndsWith('：')
            ? situation
            : situation with
            {
                Measure = lead,
                IsOfIncome = isOfIncome,
                IsAboutPremiums = isAboutPremiums,
            };
    }

    private List<Token> Tokens(string text) => Mentions.Find(text, Asides.Open(_lexer.Read(text)));
}
