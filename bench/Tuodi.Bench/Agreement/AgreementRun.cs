using Tuodi.Policies.Documents;
using Tuodi.Policies.Rulebooks;
using Tuodi.Settlement.Accumulation;
using Tuodi.Settlement.Compiling;
using Tuodi.Settlement.Facts;
using Tuodi.Settlement.Interpreting;
using Tuodi.Settlement.Results;

namespace Tuodi.Bench.Agreement;

/// <summary>Settles random years by the interpreter, by the compiled program and in batches, and compares every payment and every total of the year.</summary>
public sealed class AgreementRun
{
    private readonly Rulebook _rulebook;
    private readonly int _year;
    private readonly CompiledProgram _one;
    private readonly CompiledProgram _several;
    private readonly BatchAgreement? _batch;

    /// <summary>A run over one policy; what it leaves unknown is supplied.</summary>
    public AgreementRun(Policy policy)
    {
        var day = policy.Effective.From;
        _year = day.Year + 1;
        _rulebook = new RulebookShelf(policy, SuppliedValues.Of(policy)).On(new DateOnly(_year, 6, 30));
        _one = CompiledProgram.Of(_rulebook, severalCategories: false);
        _several = CompiledProgram.Of(_rulebook, severalCategories: true);
        _batch = BatchAgreement.IsPossible(_one) ? new BatchAgreement(_one, what => Differences.Add($"{policy.Files[^1]} {what}")) : null;
    }

    /// <summary>How many visits were settled.</summary>
    public long Visits { get; private set; }

    /// <summary>How many of them were settled in batches too, or none when the policy looks back over trailing months.</summary>
    public long BatchVisits => _batch?.Visits ?? 0;

    /// <summary>Why vectors cannot carry the policy, or nothing.</summary>
    public string? Obstacle => _batch is null ? "looks back over trailing months" : _batch.Obstacle;

    /// <summary>The first differences found, in words.</summary>
    public List<string> Differences { get; } = [];

    /// <summary>Settles visits until so many are done.</summary>
    public void Run(long visits, ulong seed)
    {
        var random = new RandomVisits(_rulebook, seed);
        foreach (var total in random.Breakpoints.TakeWhile(_ => visits-- > 0))
        {
            Person(random.Person(severalCategories: true, _year), [random.Visit(1, _year, total)]);
            Visits++;
        }

        while (visits > 0 && Differences.Count < 5)
        {
            var person = random.Person(severalCategories: true, _year);
            var count = YearLength(visits, random);
            Person(person, [.. Enumerable.Range(1, count).Select(number => random.Visit(number, _year))]);
            visits -= count;
            Visits += count;
        }

        _batch?.Settle();
    }

    // Mostly a few visits; a few persons have more than vectors take.
    private static int YearLength(long visits, RandomVisits random) =>
        (int)Math.Min(visits, random.Next(4) == 0 ? 1 + random.Next(40) : 1 + random.Next(4));

    private void Person(Person person, List<Visit> visits)
    {
        var program = person.Categories.Count > 1 ? _several : _one;
        var binder = new FactBinder(program);
        var year = Accumulators.Empty(Layouts.Of(_rulebook.Policy), _year);
        Span<long> inputs = new long[program.Inputs.Count];
        Span<long> state = new long[program.States.Count];
        Span<long> outputs = new long[program.OutputCount];
        foreach (var visit in visits)
        {
            SettledVisit settled;
            try
            {
                settled = Interpreter.Settle(_rulebook, person, visit, year);
            }
            catch (MissingFactException)
            {
                // An invented payment exceeds the bill: such a visit has no settlement.
                break;
            }

            binder.Bind(person, visit, year, inputs, state);
            if (program == _one)
            {
                _batch?.Add(inputs, settled);
            }

            program.Run(inputs, state, outputs);
            Compare(person, visit, settled, program, state, outputs);
            year = settled.After;
        }

        _batch?.EndPerson();
    }

    private void Compare(Person person, Visit visit, SettledVisit settled, CompiledProgram program, Span<long> state, Span<long> outputs)
    {
        for (var i = 0; i < settled.Layers.Count; i++)
        {
            if (settled.Layers[i].Paid.Fen != outputs[i])
            {
                Differ($"{settled.Layers[i].Layer.Key}: interpreted {settled.Layers[i].Paid.Fen}, compiled {outputs[i]}", person, visit);
            }
        }

        if (settled.Person.Fen != outputs[^1])
        {
            Differ($"person: interpreted {settled.Person.Fen}, compiled {outputs[^1]}", person, visit);
        }

        for (var i = 0; i < state.Length; i++)
        {
            var expected = FactBinder.State(program.States[i], settled.After);
            if (expected != state[i])
            {
                Differ($"{program.States[i]}: interpreted {expected}, compiled {state[i]}", person, visit);
            }
        }
    }

    private void Differ(string what, Person person, Visit visit) =>
        Differences.Add(
            $"{_rulebook.Policy.Files[^1]} {what}; categories [{string.Join(", ", person.Categories)}], bill {visit.Bill.Total}, kind {visit.Kind}, level {visit.Institution.Level}, referral {visit.Referral}"
        );
}
