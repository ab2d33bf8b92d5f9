using Tuodi.Policies.Rulebooks;

namespace Tuodi.Settlement.Compiling;

/// <summary>A rulebook as machine code: no strings, no look-ups by name and no allocation on the way of a visit.</summary>
public sealed class CompiledProgram
{
    private readonly ProgramGraph _graph;
    private readonly ScalarBody _body;
    private readonly int _inputs;
    private readonly int _states;

    private CompiledProgram(Rulebook rulebook, ProgramGraph graph)
    {
        Rulebook = rulebook;
        _graph = graph;
        _body = ScalarEmitter.Emit([.. graph.Paid, graph.Person], graph.States);
        _inputs = graph.Slots.Inputs.Count;
        _states = graph.Slots.States.Count;
        OutputCount = rulebook.Layers.Count + 1;
    }

    /// <summary>The rules that were compiled.</summary>
    public Rulebook Rulebook { get; }

    /// <summary>The facts that the program reads, in the order of its inputs.</summary>
    public IReadOnlyList<Slot> Inputs => _graph.Slots.Inputs;

    /// <summary>What of the year the program keeps, in the order of its state.</summary>
    public IReadOnlyList<StateSlot> States => _graph.Slots.States;

    /// <summary>How many outputs there are: a payment for each layer, then what the person pays.</summary>
    public int OutputCount { get; }

    /// <summary>Whether it takes a person's several categories; otherwise one.</summary>
    public bool SeveralCategories => _graph.SeveralCategories;

    /// <summary>The program.</summary>
    internal ProgramGraph Graph => _graph;

    /// <summary>Compiles a rulebook.</summary>
    /// <param name="rulebook">The rules of a day.</param>
    /// <param name="severalCategories">Whether persons may hold several categories at once; a program for one alone is smaller and faster.</param>
    /// <exception cref="NotCompilableException">Something in it is unknown.</exception>
    public static CompiledProgram Of(Rulebook rulebook, bool severalCategories) =>
        new(rulebook, ProgramGraph.Of(rulebook, severalCategories));

    /// <summary>Settles one visit.</summary>
    /// <param name="inputs">The facts, as <see cref="FactBinder"/> lays them out.</param>
    /// <param name="state">The year so far; brought up to date.</param>
    /// <param name="outputs">The payments in fen.</param>
    public void Run(Span<long> inputs, Span<long> state, Span<long> outputs) => At(inputs, state, outputs).Settle();

    /// <summary>The program at fixed places, for many visits: the facts of each are written to the same inputs.</summary>
    /// <param name="inputs">The facts, as <see cref="FactBinder"/> lays them out.</param>
    /// <param name="state">The year so far; brought up to date by each visit.</param>
    /// <param name="outputs">The payments in fen.</param>
    public VisitRun At(Span<long> inputs, Span<long> state, Span<long> outputs) =>
        inputs.Length >= _inputs && state.Length >= _states && outputs.Length >= OutputCount
            ? new VisitRun(_body, inputs, state, outputs)
            : throw new ArgumentException("A span is shorter than the program needs.");
}
