using Tuodi.Funds.Journal;
using Tuodi.Settlement.Accumulation;
using Tuodi.Settlement.Storing;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;
using Tuodi.Storage.Visits;

namespace Tuodi.Storage.Settling;

/// <summary>Works a person's year out again after a settlement is taken back or put in force again: what comes after it is corrected by new rows, nothing posted is altered.</summary>
/// <param name="settler">Facts and rules.</param>
/// <param name="world">The world.</param>
/// <param name="request">Who asks what.</param>
internal sealed class YearChange(Settler settler, World world, Request request)
{
    private readonly List<SettlementRow> _corrected = [];
    private long _latest;

    /// <summary>The most settlements that a person's year may have.</summary>
    public const int SettlementsMax = 2000;

    /// <summary>The corrections that the change caused, in the order in which they were made.</summary>
    public IReadOnlyList<SettlementRow> Corrected => _corrected;

    /// <summary>Takes a settlement back, or puts one in force that was taken back.</summary>
    /// <param name="target">The first row of the settlement.</param>
    /// <param name="live">Whether it is to stand.</param>
    /// <returns>The row that says so, with what each layer paid.</returns>
    public async ValueTask<(SettlementRow Row, IReadOnlyList<LayerFigures> Layers)> ApplyAsync(SettlementRow target, bool live)
    {
        var rows = await world.SettlementsAsync(target.Person, target.Year).ConfigureAwait(false);
        if (rows.Count > SettlementsMax)
        {
            throw new Refusal(
                $"该人员本年度结算超过{SettlementsMax}笔，不能自动重算",
                $"The year has more than {SettlementsMax} settlements"
            );
        }

        var years = await world.YearsAsync(target.Person).ConfigureAwait(false);
        var year = years.First(each => each.Year == target.Year);
        _latest = year.Latest;
        Accumulators? at = null;
        SettlementRow? made = null;
        IReadOnlyList<LayerFigures> paid = [];
        foreach (var group in rows.GroupBy(row => row.Original).OrderBy(group => group.Key))
        {
            var history = group.ToList();
            var first = history[0];
            var stands = group.Key == target.Id ? live : Stands(history);
            var now = Sum(history);
            var standing = Stands(history) ? WorkCodec.Read(history[^1].Work) : [];
            if (!stands)
            {
                // Also a bill of nothing is taken back: it counted as an admission.
                if (group.Key == target.Id)
                {
                    (made, paid) = await TakeBackAsync(first, now, standing).ConfigureAwait(false);
                }

                continue;
            }

            var (person, visit) = FactsCodec.Read(first.Facts);
            var rulebook = await settler.Policies.OfAsync(world, first.Policy, first.Day).ConfigureAwait(false);
            var layout = Layouts.Of(rulebook.Policy);
            var before = at?.For(layout, first.Year) ?? Start(years, year, layout);
            var settled = Settler.Settle(rulebook, person, visit, before);
            at = settled.After;
            var account = group.Key == target.Id ? first.AccountPaid : now.AccountPaid;
            var figures = Settler.Of(settled, account);
            var layers = WorkCodec.Figures(settled);
            if (group.Key != target.Id && figures == now && standing.SequenceEqual(layers))
            {
                continue;
            }

            var work = WorkCodec.Write(settled);
            var kind = group.Key == target.Id ? SettlementKind.Restored : SettlementKind.Corrected;
            var row = await AddAsync(first, kind, figures - now, AccumulatorCodec.Write(before), work, standing, layers)
                .ConfigureAwait(false);
            if (group.Key == target.Id)
            {
                made = row;
                paid = layers;
            }
        }

        // Where nothing stands any more the year is what it was before its first settlement.
        world.Update(year with { State = at is null ? rows[0].Before : AccumulatorCodec.Write(at), Latest = _latest });
        return (made!, paid);
    }

    /// <summary>Whether a settlement stands, from its rows in order.</summary>
    public static bool Stands(IReadOnlyList<SettlementRow> history) =>
        history.LastOrDefault(row => row.Kind != SettlementKind.Corrected)?.Kind is SettlementKind.Settled or SettlementKind.Restored;

    /// <summary>What the rows of a settlement come to.</summary>
    public static Figures Sum(IReadOnlyList<SettlementRow> history) =>
        history.Aggregate(default(Figures), (sum, row) => sum + Figures.Of(row));

    // The institution gives back what it was told when it settled, and nothing else: corrections since are taken back by a row of their own.
    private async ValueTask<(SettlementRow Row, IReadOnlyList<LayerFigures> Layers)> TakeBackAsync(
        SettlementRow first,
        Figures now,
        IReadOnlyList<LayerFigures> standing
    )
    {
        var told = Figures.Of(first);
        var layers = WorkCodec.Read(first.Work);
        if (told != now || !standing.SequenceEqual(layers))
        {
            await AddAsync(first, SettlementKind.Corrected, told - now, first.Before, first.Work, standing, layers, told.AccountPaid)
                .ConfigureAwait(false);
        }

        var row = await AddAsync(first, SettlementKind.Reversed, default(Figures) - told, first.Before, first.Work, layers, [])
            .ConfigureAwait(false);
        return (row, [.. layers.Select(layer => layer with { Paid = -layer.Paid, Base = -layer.Base, Deductible = -layer.Deductible })]);
    }

    private async ValueTask<SettlementRow> AddAsync(
        SettlementRow first,
        string kind,
        Figures difference,
        byte[] before,
        byte[] work,
        IReadOnlyList<LayerFigures> was,
        IReadOnlyList<LayerFigures> now,
        long returned = 0
    )
    {
        var row = difference.On(first) with
        {
            Id = world.NextId(_latest),
            At = world.Now,
            Kind = kind,
            Sender = request.Sender,
            Msgid = request.Msgid,
            Operator = request.Operator,
            Balance = await BalanceAsync(first, difference.AccountPaid, returned).ConfigureAwait(false),
            Before = before,
            Work = work,
        };
        _latest = row.Id;
        world.Insert(row);
        if (kind == SettlementKind.Corrected)
        {
            _corrected.Add(row);
        }

        var layers = now.Concat(was.Select(layer => layer with { Paid = -layer.Paid })).ToList();
        world.Book(Instants.Day(world.Now), kind, row.Id, JournalEntry.Of(Settler.Postings(layers, difference, first.Institution)));
        world.Tell(kind, row.Id);
        return row;
    }

    // A year starts from what was taken over from another system, or else from nothing but the months that windows reach back to.
    internal static Accumulators Start(IReadOnlyList<AccumulatorRow> years, AccumulatorRow year, Layout layout) =>
        year.Start is { } taken
            ? AccumulatorCodec.Read(taken, layout)
            : Settler.Before([.. years.Where(each => each.Year < year.Year)], year.Year, layout);

    // Each settlement goes against the account that it was paid out of, whichever settlement the change comes from; what the next row gives back is counted on.
    private async ValueTask<long> BalanceAsync(SettlementRow first, long taken, long returned)
    {
        var file = await Standing.PersonAsync(world, first.Person).ConfigureAwait(false);
        var relation = Standing.RelationOf(file, first.Scheme, first.Day);
        if (taken - returned > relation.Balance)
        {
            throw new Refusal(
                "个人账户余额已不足，不能恢复该结算",
                "The personal account no longer holds what this settlement took out of it"
            );
        }

        if (taken != 0)
        {
            world.Update(relation with { Balance = relation.Balance - taken });
        }

        return relation.Balance - taken;
    }
}
