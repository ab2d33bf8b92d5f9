using System.Globalization;
using Tuodi.Kernel;
using Tuodi.Server.Gateway.Answers;
using Tuodi.Server.Gateway.Codes;
using Tuodi.Server.Gateway.Tables;
using Tuodi.Settlement.Accumulation;
using Tuodi.Settlement.Storing;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Settling;
using Tuodi.Storage.Transactions;

namespace Tuodi.Server.Gateway.Transactions.Queries;

/// <summary>Transaction 5206: what a person's year has come to (人员累计信息查询): what each fund paid (D and its code), the deductible borne (Q0000), the bills (F0000), also by kind of care (_BIZ).</summary>
/// <param name="desk">The service.</param>
/// <param name="fields">The fields of every transaction.</param>
/// <param name="funds">How funds appear.</param>
/// <param name="codes">What codes mean.</param>
public sealed class YearQuery(Desk desk, FieldTable fields, FundMap funds, CodeMaps codes) : IGatewayTransaction
{
    private const string Deductibles = "Q0000";
    private const string Bills = "F0000";
    private readonly AnswerTable _table = new(fields, "5206", "cuminfo");

    /// <inheritdoc/>
    public string Infno => "5206";

    /// <inheritdoc/>
    public async ValueTask<GatewayReply> RunAsync(GatewayCall call, CancellationToken cancellation)
    {
        var node = call.Node("data");
        var person = node.RequiredText("psn_no");
        var today = Instants.Day(call.Arrived.Micros());
        var year = Year(node) ?? today.Year;
        var month = year == today.Year ? $"{today:yyyyMM}" : $"{year:0000}12";
        var day = year == today.Year ? today : new DateOnly(year, 12, 31);
        var (scheme, sums) = await desk.ReadAsync(
            new Asked(person, null, Asked.Said(call, node)),
            world => SumsAsync(world, person, year, day),
            cancellation
        );
        _table.Rows(
            call.Answer.Output,
            "cuminfo",
            sums,
            (sum, field) =>
                field switch
                {
                    "insutype" => scheme,
                    "year" => $"{year:0000}",
                    "cum_ym" => month,
                    "cum_type_code" => sum.Key,
                    "cum" => sum.Value,
                    _ => null,
                }
        );
        return call.Answer.Complete();
    }

    private async ValueTask<(string Scheme, SortedDictionary<string, Money> Sums)> SumsAsync(
        World world,
        string person,
        int year,
        DateOnly day
    )
    {
        var file =
            await world.PersonAsync(person)
            ?? throw new Refusal("参保地没有该人员编号的人员信息", "The register has no person of this number", RefusalKind.Missing);
        var rows = await world.SettlementsAsync(person, year);
        var scheme =
            rows.Count > 0 ? rows[^1].Scheme
            : file.Insurance.Count > 0 ? file.Insurance[^1].Scheme
            : string.Empty;
        var sums = new SortedDictionary<string, Money>(StringComparer.Ordinal);
        void Add(string code, long fen) => sums[code] = sums.GetValueOrDefault(code) + new Money(fen);

        if ((await world.YearsAsync(person)).FirstOrDefault(each => each.Year == year) is { } kept)
        {
            Totals(kept, await desk.Service.Settler.Policies.OnAsync(world, day), Math.Max(0, codes.Scheme(scheme)), Add);
        }

        foreach (var row in rows)
        {
            Add(Bills, row.Total);
            Add($"{Bills}_BIZ{row.MedType}", row.Total);
            Add($"{Deductibles}_BIZ{row.MedType}", row.Deductible);
            Add($"D610101_BIZ{row.MedType}", row.Assistance);
        }

        return (scheme, sums);
    }

    private void Totals(AccumulatorRow kept, Policies.Rulebooks.Rulebook rulebook, int scheme, Action<string, long> add)
    {
        var totals = AccumulatorCodec.Read(kept.State, Layouts.Of(rulebook.Policy));
        add(Deductibles, 0);
        for (var i = 0; i < rulebook.Layers.Count; i++)
        {
            var field = rulebook.Layers[i].Fund.Field;
            add($"D{funds.Line(field, scheme).SetlProcInfo}", totals.Layers[i].Paid);
            if (field == Settler.BasicField)
            {
                add(Deductibles, totals.Layers[i].Deductible);
            }
        }
    }

    private static int? Year(GatewayNode node)
    {
        if (node.Text("cum_ym") is not { } text)
        {
            return null;
        }

        return
            text.Length >= 4
            && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year > 1900
            ? year
            : throw node.Wrong("cum_ym", "应为yyyyMM");
    }
}
