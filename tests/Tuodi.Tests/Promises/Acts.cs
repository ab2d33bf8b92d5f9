using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Tuodi.Storage.Fees;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Settling;
using Tuodi.Storage.Transactions;
using Tuodi.Storage.Visits;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Promises;

/// <summary>What hospitals ask, with answers that name every figure and no number that the service made up.</summary>
internal static class Acts
{
    public static OpenVisit Open(string msgid, string sender, int person, string kind, string scheme, long begun) =>
        new((_, _) => "opened"u8.ToArray())
        {
            Request = Request(kind == "inpatient" ? "2401" : "2201", msgid, sender, $"{person} {kind} {scheme} {begun}"),
            Person = TestCounty.Person(person),
            Scheme = scheme,
            MedType = MedType(kind),
            Kind = kind,
            Number = "1",
            Begun = begun,
            Details = [],
        };

    public static AddLines Lines(string msgid, string sender, int person, long visit, IReadOnlyList<SentLine> lines) =>
        new(rows => Text(string.Join(' ', rows.Select(row => $"{row.OwnPay}/{row.OverLimit}/{row.FirstPay}/{row.InPolicy}"))))
        {
            Request = Request("2301", msgid, sender, string.Join(';', lines.Select(line => $"{line.Number} {line.Code} {line.Total}"))),
            Person = TestCounty.Person(person),
            Visit = visit,
            Lines = lines,
        };

    public static RemoveLines Remove(string msgid, string sender, int person, long visit, string number) =>
        new(() => "removed"u8.ToArray())
        {
            Request = Request("2302", msgid, sender, $"{visit} {number}"),
            Person = TestCounty.Person(person),
            Visit = visit,
            Numbers = [number],
        };

    public static MoveVisit Move(string msgid, string sender, int person, long visit, string to, long? ended = null) =>
        new(to, _ => Text(to))
        {
            Request = Request(Infno(to), msgid, sender, $"{visit} {ended}"),
            Person = TestCounty.Person(person),
            Visit = visit,
            Ended = ended,
        };

    public static SettleVisit Settle(string msgid, string sender, int person, long visit, bool account = false, Settler? settler = null) =>
        new(settler ?? TestCounty.Settler, Answer)
        {
            Request = Request("2304", msgid, sender, $"{visit} {account}"),
            Person = TestCounty.Person(person),
            Visit = visit,
            UseAccount = account,
        };

    public static ReverseSettlement Reverse(string msgid, string sender, int person, long settlement, Settler? settler = null) =>
        new(settler ?? TestCounty.Settler, Answer)
        {
            Request = Request("2305", msgid, sender, $"{settlement}"),
            Person = TestCounty.Person(person),
            Settlement = settlement,
        };

    public static ReverseMessage Undo(string msgid, string sender, int person, string original, string infno) =>
        new(TestCounty.Settler, () => "undone"u8.ToArray())
        {
            Request = Request("2601", msgid, sender, $"{original} {infno}"),
            Person = TestCounty.Person(person),
            Original = original,
            OriginalInfno = infno,
        };

    /// <summary>The answer to a settlement, its reversal or its restoring.</summary>
    public static string Answer(IReadOnlyList<(string Layer, long Paid)> layers, Figures figures, long balance) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{string.Join(' ', layers.Select(layer => $"{layer.Layer}={layer.Paid}"))} {figures} balance={balance}"
        );

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    public static string MedType(string kind) =>
        kind switch
        {
            "inpatient" => "21",
            "chronic" => "14",
            "emergency" => "13",
            _ => "11",
        };

    private static byte[] Answer(SettlementOutcome outcome) =>
        Text(Answer([.. outcome.Layers.Select(layer => (layer.Layer, layer.Paid.Fen))], Figures.Of(outcome.Row), outcome.Row.Balance));

    private static string Infno(string to) =>
        to switch
        {
            VisitState.Ended => "2402",
            VisitState.Open => "2405",
            _ => "2404",
        };

    private static Request Request(string infno, string msgid, string sender, string content) =>
        new()
        {
            Area = TestCounty.Area,
            Sender = sender,
            Msgid = msgid,
            Infno = infno,
            Content = SHA256.HashData(Text($"{infno} {content}")),
            Operator = "D1",
        };
}
