using Tuodi.Kernel;
using Tuodi.Storage;
using Tuodi.Storage.Transactions;

namespace Tuodi.Server.Gateway.Transactions;

/// <summary>Where hospitals' transactions reach the service: finds the division that keeps a person, has acts done once, and words what is refused.</summary>
/// <param name="service">The service.</param>
/// <param name="run">Does an act where not the service itself does it at once, or nothing.</param>
public sealed class Desk(SettlementService service, Func<Act, CancellationToken, Task<Done>>? run = null)
{
    private readonly Func<Act, CancellationToken, Task<Done>> _run = run ?? service.RunAsync;

    /// <summary>The service.</summary>
    public SettlementService Service => service;

    /// <summary>Does an act once and hands back its answer, or the one that it got before.</summary>
    /// <param name="call">The request.</param>
    /// <param name="asked">Whose affair it is.</param>
    /// <param name="act">Makes the act.</param>
    /// <param name="cancel">Ends the wait for a repetition.</param>
    /// <exception cref="GatewayRefusal">It is not done.</exception>
    /// <exception cref="GatewayUnavailable">Whether it is done is not known, or too many wait.</exception>
    public async ValueTask<GatewayReply> RunAsync(GatewayCall call, Asked asked, Func<Request, Act> act, CancellationToken cancel)
    {
        var done = await InDivisionAsync(asked, area => _run(act(Head(call, area)), cancel), cancel);
        return GatewayReply.Stored(done.Answer);
    }

    /// <summary>Does an act of an institution itself, in the institution's division.</summary>
    /// <exception cref="GatewayRefusal">The institution is not known, or it is not done.</exception>
    /// <exception cref="GatewayUnavailable">Whether it is done is not known, or too many wait.</exception>
    public async ValueTask<GatewayReply> RunForInstitutionAsync(GatewayCall call, Func<Request, Act> act, CancellationToken cancel)
    {
        var done = await GuardAsync(async () =>
        {
            var institution = await Divisions.OfInstitutionAsync(service, call.Envelope.FixmedinsCode, cancel);
            return await _run(act(Head(call, institution)), cancel);
        });
        return GatewayReply.Stored(done.Answer);
    }

    /// <summary>Hands back the answer that an act would get now; nothing is changed.</summary>
    /// <exception cref="GatewayRefusal">It would not be done.</exception>
    /// <exception cref="GatewayUnavailable">The database cannot be asked.</exception>
    public async ValueTask<GatewayReply> PreviewAsync(GatewayCall call, Asked asked, Func<Request, Act> act, CancellationToken cancel)
    {
        var done = await InDivisionAsync(asked, area => service.PreviewAsync(act(Head(call, area)), cancel), cancel);
        return GatewayReply.Stored(done.Answer);
    }

    /// <summary>Reads in the division that keeps the person.</summary>
    /// <exception cref="GatewayRefusal">There is nothing of the kind.</exception>
    /// <exception cref="GatewayUnavailable">The database cannot be asked.</exception>
    public Task<T> ReadAsync<T>(Asked asked, Func<World, ValueTask<T>> read, CancellationToken cancel) =>
        InDivisionAsync(asked, area => service.ReadAsync(area, read, cancel), cancel);

    /// <summary>Rows of a query.</summary>
    /// <exception cref="GatewayUnavailable">The database cannot be asked.</exception>
    public Task<IReadOnlyList<T>> QueryAsync<T>(string query, object? parameters, CancellationToken cancel) =>
        GuardAsync(() => service.QueryAsync<T>(query, parameters, cancel));

    private Task<T> InDivisionAsync<T>(Asked asked, Func<string, Task<T>> run, CancellationToken cancel) =>
        GuardAsync(async () =>
        {
            if (asked.Division is not { } said)
            {
                var area = await Divisions.OfAsync(service, asked, cancel);
                return await run(area ?? throw new GatewayRefusal("参保地没有该人员编号的人员信息"));
            }

            try
            {
                return await run(said);
            }
            catch (Refusal refusal) when (refusal.Kind == RefusalKind.Missing)
            {
                // Hospitals say the city, or their own division; only then the register is asked, for nearly all say the right one.
                var found = await Divisions.OfAsync(service, asked, cancel);
                if (found is null || found == said)
                {
                    throw;
                }

                return await run(found);
            }
        });

    private async Task<T> GuardAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Refusal refusal)
        {
            throw new GatewayRefusal(refusal.Reason.In(Language.Chinese));
        }
        catch (Exception error) when (error is BusyException or ProblemException || service.Database.IsLost(error))
        {
            throw new GatewayUnavailable(error);
        }
    }

    private static Request Head(GatewayCall call, string area) =>
        new()
        {
            Area = area,
            Sender = call.Envelope.FixmedinsCode,
            Msgid = call.Envelope.Msgid,
            Infno = call.Envelope.Infno,
            Content = call.ContentHash.ToArray(),
            Operator = call.Envelope.Opter,
        };
}
