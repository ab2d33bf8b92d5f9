using System.Text.Json;
using Tuodi.Kernel;
using Tuodi.Server.Gateway.Answers;
using Tuodi.Server.Gateway.Tables;

namespace Tuodi.Server.Gateway.Settling;

/// <summary>Writes <c>setlinfo</c> and <c>setldetail</c>: the fields that the document lists for a transaction, in its order.</summary>
public sealed class SettlementAnswer
{
    private const string Node = "setlinfo";

    private static readonly JsonEncodedText Setlinfo = JsonEncodedText.Encode(Node);
    private static readonly JsonEncodedText Setldetail = JsonEncodedText.Encode("setldetail");
    private static readonly JsonEncodedText FundPayType = JsonEncodedText.Encode("fund_pay_type");
    private static readonly JsonEncodedText InscpScpAmt = JsonEncodedText.Encode("inscp_scp_amt");
    private static readonly JsonEncodedText CrtPaybLmtAmt = JsonEncodedText.Encode("crt_payb_lmt_amt");
    private static readonly JsonEncodedText FundPayamt = JsonEncodedText.Encode("fund_payamt");
    private static readonly JsonEncodedText FundPayTypeName = JsonEncodedText.Encode("fund_pay_type_name");
    private static readonly JsonEncodedText SetlProcInfo = JsonEncodedText.Encode("setl_proc_info");

    private readonly Dictionary<string, Field[]> _shapes = new(StringComparer.Ordinal);

    /// <summary>Prepares the answers of all transactions that have <c>setlinfo</c>.</summary>
    /// <exception cref="ProblemException">The table lists a field that cannot be filled.</exception>
    public SettlementAnswer(FieldTable fields)
    {
        foreach (var infno in fields.Transactions)
        {
            var shape = fields
                .Of(infno, FieldDirection.Out, Node)
                .Select(field => new Field(JsonEncodedText.Encode(field.Name), WriterOf(infno, field)))
                .ToArray();
            if (shape.Length > 0)
            {
                _shapes.Add(infno, shape);
            }
        }
    }

    /// <summary>The transactions that can be answered.</summary>
    public IEnumerable<string> Transactions => _shapes.Keys;

    /// <summary>Writes both nodes to the output of an answer.</summary>
    /// <param name="json">The output.</param>
    /// <param name="infno">The transaction, such as 2304.</param>
    /// <param name="figures">What to say.</param>
    /// <exception cref="InvalidOperationException">An identity does not hold: nothing is written, and the settlement must not be kept.</exception>
    public void Write(Utf8JsonWriter json, string infno, SettlementFigures figures)
    {
        if (SettlementIdentities.Broken(figures) is { } broken)
        {
            throw new InvalidOperationException($"A settlement answer would break an identity of the interface: {broken}");
        }

        json.WriteStartObject(Setlinfo);
        foreach (var field in _shapes[infno])
        {
            field.Write(json, field.Name, figures);
        }

        json.WriteEndObject();
        json.WriteStartArray(Setldetail);
        foreach (var row in figures.Rows)
        {
            json.WriteStartObject();
            json.WriteText(FundPayType, row.Line.FundPayType);
            json.WriteAmount(InscpScpAmt, SettlementFields.Shown(figures, row.InScope));
            json.WriteAmount(CrtPaybLmtAmt, row.Limit ?? Money.Zero);
            json.WriteAmount(FundPayamt, SettlementFields.Shown(figures, row.Paid));
            json.WriteText(FundPayTypeName, row.Line.Name);
            json.WriteText(SetlProcInfo, row.Line.SetlProcInfo);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static SettlementFields.Writer WriterOf(string infno, InterfaceField field) =>
        SettlementFields.Find(field.Name)
        ?? throw new ProblemException(
            new Problem(
                new Spot("fields.csv", 0, 0),
                $"`{field.Name}` in setlinfo of {infno} is no field that a settlement answer can fill",
                "Correct its name, or leave the line out."
            )
        );

    private sealed record Field(JsonEncodedText Name, SettlementFields.Writer Write);
}
