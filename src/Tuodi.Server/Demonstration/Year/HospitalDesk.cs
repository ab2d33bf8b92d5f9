using Tuodi.Kernel;
using Tuodi.Server.Gateway;
using Tuodi.Server.Gateway.Answers;
using Tuodi.Server.Gateway.Reading;
using Tuodi.Server.Gateway.Tables;
using Tuodi.Server.Gateway.Transactions;
using Tuodi.Storage;
using Tuodi.Storage.Transactions;

namespace Tuodi.Server.Demonstration.Year;

/// <summary>Takes messages of hospitals as the server does, but many together: all are read, side by side, then all are done in one commit, in their order.</summary>
internal sealed class HospitalDesk : IDisposable
{
    private const int DepthMax = 16;
    private const string Sender = "demonstration";

    [ThreadStatic]
    private static Collected? s_now;

    private readonly SettlementService _service;
    private readonly FieldTable _fields;
    private readonly GatewayAnswer _answer;
    private readonly Dictionary<string, IGatewayTransaction> _transactions;
    private readonly ParallelOptions _threads;

    public HospitalDesk(SettlementService service, InterfaceData data, string division, int threads)
    {
        _threads = new ParallelOptions { MaxDegreeOfParallelism = threads };
        (_service, _fields) = (service, data.Fields);
        _answer = new GatewayAnswer(new ReferenceNumbers(division, service.Clock));
        _transactions = HospitalTransactions
            .Of(new Desk(service, (act, _) => Collected.Take(act)), data)
            .ToDictionary(transaction => transaction.Infno, StringComparer.Ordinal);
    }

    /// <summary>Does the acts that messages and others ask for, in one commit.</summary>
    /// <param name="messages">The messages, each from a place in the list, so that they can be worded side by side.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="others">Acts that are no hospital's; they go first.</param>
    /// <returns>What each message made, a visit or a settlement.</returns>
    /// <exception cref="ProblemException">One was refused: then the county and the rules do not fit.</exception>
    public async Task<IReadOnlyList<long>> RunAsync(Func<int, byte[]> messages, int count, IReadOnlyList<Act> others)
    {
        _answer.Begin();
        var collected = new Collected[count];
        Parallel.For(0, count, _threads, i => collected[i] = Read(messages(i)));
        var answers = await _service.RunTogetherAsync([.. others, .. collected.Select(each => each.Act)]);
        foreach (var answer in answers)
        {
            try
            {
                await answer;
            }
            catch (Refusal refusal)
            {
                throw new ProblemException(
                    new Problem(
                        new Spot("tuodi demo", 0, 0),
                        refusal.Reason,
                        new Bilingual(
                            "请核对 data/demo、policies 和 samples/service 是否为随附的文件。",
                            "Check that data/demo, policies and samples/service are those that ship."
                        )
                    )
                );
            }
        }

        foreach (var each in collected)
        {
            each.Call.Dispose();
        }

        return [.. answers.Skip(others.Count).Select(answer => answer.Result.Reference ?? 0)];
    }

    /// <inheritdoc/>
    public void Dispose() => _answer.Dispose();

    // Runs the transaction up to where it hands its act over: everything before that is done without waiting.
    private Collected Read(byte[] message)
    {
        var reading = EnvelopeReader.Read(message, DepthMax);
        var envelope = reading.Fields.ToEnvelope();
        var collected = new Collected(new GatewayCall(envelope, reading.Input, _answer, _fields, Sender, DepthMax));
        s_now = collected;
        collected.Reply = _transactions[envelope.Infno].RunAsync(collected.Call, CancellationToken.None).AsTask();
        s_now = null;
        return collected;
    }

    private sealed class Collected(GatewayCall call)
    {
        // Nobody waits for the answer: it is stored with the message, which is all that the demonstration wants of it.
        private readonly TaskCompletionSource<Done> _never = new();
        private Act? _act;

        public Task? Reply { get; set; }

        public GatewayCall Call => call;

        public Act Act =>
            _act ?? throw new InvalidOperationException($"{call.Envelope.Infno}: {Reply?.Exception?.InnerException?.Message}");

        public static Task<Done> Take(Act act)
        {
            s_now!._act = act;
            return s_now._never.Task;
        }
    }
}
