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
        var clauses = Clauses(text);
        var classes = ClassBook.Of(clauses);
        var headings = new HeadingReader(Tokens, words.MajorHeadings);
        var situations = new SituationTree(headings.OfText(text), headings);
        var sink = new Sink();
        var question = default(Situation);
        var table = new TableReader(_lexer);
        for (var i = 0; i < clauses.Count; i++)
        {
            var (written, plain) = clauses[i];
            var (clause, tokens) = table.Row(written) is { } row ? (row, Tokens(row.Text)) : (written, plain);
            sink.Begin(clause);
            if (HeadingReader.IsQuestion(clause))
            {
                question = headings.UnderQuestion(situations.Above(clause), clause.Text, question);
                continue;
            }

            sink.Row = clause == written ? null : written.Text;
            if (table.IsUntold)
            {
                sink.NotRead(
                    written.Text,
                    new Bilingual("不能判断表中各列是什么标准", "what the columns of this row of a table set cannot be told")
                );
                continue;
            }

            var situation = (clause.Place.Marks.Count == 0 && question is not null ? question : situations.Above(clause)) with
            {
                Listed = ItemList.Below(clauses, i),
                IsOfBands = ItemList.IsOfBands(clauses, i),
            };
            var (isFirst, named) = (true, new List<Recipient>());
            foreach (var sentence in Sentence.Of(clause.Text, PastPayments.Mask(clause.Text, classes.Join(clause.Text, tokens))))
            {
                // 二是稳步提高救助水平, 三是加强门诊保障: each begins anew.
                if (!isFirst && sentence.BeginsAnew)
                {
                    situation = situations.Above(clause) with { Listed = situation.Listed, IsOfBands = situation.IsOfBands };
                    named.Clear();
                }

                situation = situation with { Recipients = OfCap(sentence, sink, named, situations.Above(clause)) ?? situation.Recipients };
                situation =
                    isFirst && (sentence.IsHeading || IsAnnounced(clauses, i) || IsCaption(sentence, clause.Text))
                        ? headings.Under(situation, sentence.Words)
                        : ReadSentence(sentence, situation, sink);
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

        return sink.Finish(classes) with
        {
            References = GroupDefinition.References(clauses.SelectMany(each => each.Tokens)),
        };
    }

    /// <summary>年度救助限额为5万元 behind groups with shares of their own: a cap that names nobody is for all to whom the clause speaks; 均为5万元 is for those named. Nothing where it is no such sentence.</summary>
    private static IReadOnlyList<Recipient>? OfCap(Sentence sentence, Sink sink, IReadOnlyList<Recipient> named, Situation above) =>
        !sentence.SetsCapForNobody || !sink.DiffersByRecipient ? null
        : sentence.IsForEach ? named
        : above.Recipients;

    /// <summary>What a name of recipients stands for, read as the texts are; several where it names several.</summary>
    public IReadOnlyList<Recipient> Recipients(string name) => [.. Tokens(name).Select(token => token.Recipient).OfType<Recipient>()];

    /// <summary>The clauses with their tokens; names are put where the text points to items.</summary>
    private List<(Clause Clause, List<Token> Tokens)> Clauses(LegalText text)
    {
        var clauses = text.Clauses.Select(clause => (Clause: clause, Tokens: Tokens(clause.Text))).ToList();
        if (clauses.SelectMany(each => each.Tokens).SelectMany(ClassesOf).Distinct().ToList() is [not "class-1"])
        {
            // 三类人员均可申请 in a text without other classes counts kinds of people.
            clauses = clauses.ConvertAll(each => (each.Clause, each.Tokens.FindAll(token => !ClassesOf(token).Any())));
        }

        var groups = new GroupDefinition(clauses);
        return [.. clauses.Select((each, i) => (each.Clause, UnknownNames.PutSubject(each.Clause, groups.Join(i))))];
    }

    private static IEnumerable<string> ClassesOf(Token token) => (token.Recipient?.Categories ?? []).Where(GroupDefinition.IsClass);

    /// <summary>四、取消起付线 above paragraphs that say for whom: the heading announces and sets nothing.</summary>
    private static bool IsAnnounced(List<(Clause Clause, List<Token> Tokens)> clauses, int index) =>
        clauses[index].Clause.Place is { Paragraph: 0, Marks.Count: > 0 } place
        && clauses[index].Tokens.TrueForAll(token => token.Quantity is null)
        && index + 1 < clauses.Count
        && clauses[index + 1].Clause.Place is var next
        && next.Annex == place.Annex
        && next.Marks.Take(place.Marks.Count).SequenceEqual(place.Marks);

    /// <summary>取消起付线。低保户不再设起付线…: what the clause goes on to say for whom is only announced.</summary>
    private static bool IsCaption(Sentence sentence, string clause) =>
        sentence.IsAnnouncement && clause.IndexOf("起付", sentence.End, StringComparison.Ordinal) >= 0;

    private static Situation ReadSentence(Sentence sentence, Situation situation, Sink sink)
    {
        var isOfPart = sentence.Words.StartsWith("其中", StringComparison.Ordinal);
        var whole = situation.Recipients;
        var (lead, isOfIncome, isAboutPremiums) = (situation.Measure, situation.IsOfIncome, situation.IsAboutPremiums);
        var (isFirst, named) = (true, new List<Recipient>());
        situation = situation with { IsOfCare = situation.IsOfCare || HeadingReader.SpeaksOfCare(sentence.Words) };
        if (sentence.IsHeadedByPremiums)
        {
            situation = situation with { IsAboutPremiums = true };
        }

        if (isOfPart)
        {
            situation = situation with { IsAboutPremiums = situation.IsAboutPremiums || situation.WasAboutPremiums };
        }

        foreach (var segment in sentence.Segments)
        {
            var before = situation.Recipients;
            situation = new SegmentReader(
                segment,
                situation with
                {
                    Spoken = [.. named],
                    SentenceMethods = isFirst ? [] : situation.SentenceMethods,
                    Topic = isFirst ? null : situation.Topic,
                },
                sink
            ).Read();
            named.AddRange(situation.Spoken.Except(named));
            named.AddRange(isFirst || !situation.Recipients.SequenceEqual(before) ? situation.Recipients.Except(named) : []);
            isFirst = false;
        }

        // What follows is for all that the sentence named; a measure and the premium go on to the items below a lead that ends with a colon, not to the next sentence.
        situation = situation with
        {
            // 其中，低保户患儿再予补助: what follows is for the whole again.
            Recipients =
                isOfPart ? whole
                : situation.Recipients.Count == 0 ? []
                : named,
            HasCap = false,
            WasAboutPremiums = situation.IsAboutPremiums,
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
