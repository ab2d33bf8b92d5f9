using System.Runtime.InteropServices;

namespace Tuodi.Settlement.Compiling;

/// <summary>A program with the places of its inputs, state and outputs, checked once: what is left for each visit is the program itself.</summary>
public readonly ref struct VisitRun
{
    private readonly ScalarBody _body;
    private readonly ref long _inputs;
    private readonly ref long _state;
    private readonly ref long _outputs;

    internal VisitRun(ScalarBody body, Span<long> inputs, Span<long> state, Span<long> outputs)
    {
        _body = body;
        _inputs = ref MemoryMarshal.GetReference(inputs);
        _state = ref MemoryMarshal.GetReference(state);
        _outputs = ref MemoryMarshal.GetReference(outputs);
    }

    /// <summary>Settles the visit whose facts now stand in the inputs.</summary>
    public void Settle() => _body(in _inputs, ref _state, ref _outputs);
}
