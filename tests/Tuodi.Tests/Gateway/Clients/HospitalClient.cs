using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tuodi.Tests.Gateway.Clients;

/// <summary>What all imitated hospital clients share: an envelope, a number for every message, one POST. Each kind adds its own habits.</summary>
/// <remarks>Written from the habits of real clients (docs/reference/interface.md), not from their code. Persons are invented.</remarks>
internal abstract class HospitalClient(HttpClient http, string institution, Func<DateTimeOffset> now)
{
    private int _serial;

    /// <summary>The sign-in's number, once signed in.</summary>
    public string? SignNo { get; protected set; }

    /// <summary>The body that was sent last, so that a test can send it again.</summary>
    public string LastBody { get; private set; } = string.Empty;

    /// <summary>The division of insurance that is put into envelopes.</summary>
    public string InsuredAt { get; init; } = "420505";

    /// <summary>The division of care.</summary>
    public string CareAt { get; init; } = "420502";

    protected string Institution => institution;

    protected DateTimeOffset Beijing => now().ToOffset(TimeSpan.FromHours(8));

    protected abstract string ContentType { get; }

    /// <summary>What an unset field of the envelope carries.</summary>
    protected abstract string? Unset { get; }

    protected virtual string Path(string infno) => "/";

    protected virtual string Tail(int serial) => $"{serial:0000}";

    protected virtual void Sign(HttpRequestMessage request, string infno, string body) { }

    /// <summary>How the client writes an amount.</summary>
    protected abstract JsonNode Amount(decimal yuan);

    /// <summary>Whether the answer is a success, as this client tests it.</summary>
    protected abstract bool IsSuccess(JsonNode answer);

    /// <summary>Signs in where the client does so.</summary>
    public virtual async Task SignInAsync()
    {
        var output = await CallAsync(
            "9001",
            new()
            {
                ["signIn"] = new JsonObject
                {
                    ["opter_no"] = "D000001",
                    ["mac"] = "00-00-00-00-00-00",
                    ["ip"] = "127.0.0.1",
                },
            }
        );
        SignNo = output["signinoutb"]?["sign_no"]?.GetValue<string>() ?? throw new ClientStoppedException("9001: no signinoutb.sign_no");
    }

    public Task<JsonNode> PersonAsync(string certno, string name) =>
        CallAsync(
            "1101",
            Data(
                ("mdtrt_cert_type", "02"),
                ("mdtrt_cert_no", certno),
                ("psn_cert_type", "01"),
                ("certno", certno),
                ("psn_name", name),
                ("card_sn", Unset),
                ("begntime", Unset)
            )
        );

    public Task<JsonNode> EntitlementAsync(string psnNo, string insutype, string medType) =>
        CallAsync(
            "2001",
            Data(
                ("psn_no", psnNo),
                ("insutype", insutype),
                ("fixmedins_code", institution),
                ("med_type", medType),
                ("begntime", $"{Beijing:yyyy-MM-dd HH:mm:ss}")
            )
        );

    public async Task<string> AdmitAsync(string psnNo, string certno, string insutype, string medType = "2101")
    {
        var input = new JsonObject
        {
            ["mdtrtinfo"] = Fields(
                ("psn_no", psnNo),
                ("insutype", insutype),
                ("begntime", $"{Beijing:yyyy-MM-dd} 08:00:00"),
                ("mdtrt_cert_type", "02"),
                ("mdtrt_cert_no", certno),
                ("certno", certno),
                ("med_type", medType),
                ("ipt_no", $"ZY{Beijing:yyyyMMdd}{_serial:0000}"),
                ("adm_diag_dscr", "虚构诊断"),
                ("dscg_maindiag_code", "I10.x00"),
                ("dscg_maindiag_name", "高血压"),
                ("coner_name", Unset)
            ),
            ["diseinfo"] = new JsonArray(
                Fields(
                    ("psn_no", psnNo),
                    ("diag_type", "1"),
                    ("maindiag_flag", "1"),
                    ("diag_srt_no", "1"),
                    ("diag_code", "I10.x00"),
                    ("diag_name", "高血压")
                )
            ),
        };
        return Text((await CallAsync("2401", input))["result"]!["mdtrt_id"]);
    }

    /// <summary>Uploads fee lines with their own shares: code, name of the amount fields and yuan.</summary>
    public Task<JsonNode> UploadFeesAsync(string mdtrtId, string psnNo, params (string Sn, string Code, decimal Amount)[] lines) =>
        CallAsync(
            "2301",
            new() { ["feedetail"] = new JsonArray([.. lines.Select(line => FeeLine(mdtrtId, psnNo, line.Sn, line.Code, line.Amount))]) }
        );

    public Task<JsonNode> DischargeAsync(string mdtrtId, string psnNo, string insutype) =>
        CallAsync(
            "2402",
            new()
            {
                ["dscginfo"] = Fields(
                    ("mdtrt_id", mdtrtId),
                    ("psn_no", psnNo),
                    ("insutype", insutype),
                    ("endtime", $"{Beijing:yyyy-MM-dd HH:mm:ss}"),
                    ("dscg_way", "1"),
                    ("die_date", Unset)
                ),
                ["diseinfo"] = new JsonArray(Fields(("mdtrt_id", mdtrtId), ("psn_no", psnNo), ("diag_type", "1"), ("maindiag_flag", "1"))),
            }
        );

    /// <summary>2303 or 2304.</summary>
    public Task<JsonNode> SettleAsync(string infno, string mdtrtId, string psnNo, string certno, string insutype, decimal total)
    {
        var data = Fields(
            ("psn_no", psnNo),
            ("mdtrt_cert_type", "02"),
            ("mdtrt_cert_no", certno),
            ("psn_setlway", "01"),
            ("mdtrt_id", mdtrtId),
            ("insutype", insutype),
            ("acct_used_flag", "0"),
            ("mid_setl_flag", "0"),
            ("invono", Unset)
        );
        data["medfee_sumamt"] = Amount(total);
        return CallAsync(infno, new() { ["data"] = data });
    }

    public Task<JsonNode> UndoAsync(string mdtrtId, string setlId, string psnNo) =>
        CallAsync("2305", Data(("mdtrt_id", mdtrtId), ("setl_id", setlId), ("psn_no", psnNo)));

    public Task<JsonNode> SettlementAsync(string mdtrtId, string setlId, string psnNo) =>
        CallAsync("5203", Data(("psn_no", psnNo), ("setl_id", setlId), ("mdtrt_id", mdtrtId)));

    /// <summary>Asks for a message to be undone of which no answer came.</summary>
    public Task<JsonNode> ReverseAsync(string psnNo, string msgid, string infno) =>
        CallAsync("2601", Data(("psn_no", psnNo), ("omsgid", msgid), ("oinfno", infno)));

    public Task<JsonNode> ReconcileAsync(string insutype, string clrType, decimal total, decimal funds, decimal account, int count)
    {
        var data = Fields(
            ("insutype", insutype),
            ("clr_type", clrType),
            ("setl_optins", InsuredAt),
            ("stmt_begndate", $"{Beijing:yyyy-MM-dd}"),
            ("stmt_enddate", $"{Beijing:yyyy-MM-dd}"),
            ("fixmedins_setl_cnt", $"{count}"),
            ("REFD_SETL_FLAG", Unset)
        );
        data["medfee_sumamt"] = Amount(total);
        data["fund_pay_sumamt"] = Amount(funds);
        data["acct_pay"] = Amount(account);
        return CallAsync("3201", new() { ["data"] = data });
    }

    /// <summary>Sends a transaction and hands back its output.</summary>
    /// <exception cref="ClientStoppedException">The client takes the answer for a failure.</exception>
    public async Task<JsonNode> CallAsync(string infno, JsonObject input)
    {
        var answer = await SendAsync(infno, Envelope(infno, input).ToJsonString());
        return IsSuccess(answer)
            ? answer["output"] ?? throw new ClientStoppedException($"{infno}: no output")
            : throw new ClientStoppedException($"{infno}: {answer["err_msg"]}");
    }

    /// <summary>Sends the last body again, byte for byte, and hands back the bytes of the answer.</summary>
    public async Task<byte[]> SendAgainAsync()
    {
        using var request = Request(JsonNode.Parse(LastBody)!["infno"]!.GetValue<string>(), LastBody);
        using var response = await http.SendAsync(request);
        return await response.Content.ReadAsByteArrayAsync();
    }

    protected virtual async Task<JsonNode> SendAsync(string infno, string body)
    {
        LastBody = body;
        using var request = Request(infno, body);
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return (int)response.StatusCode == 200
            ? JsonNode.Parse(text)!
            : throw new ClientStoppedException($"{infno}: HTTP {(int)response.StatusCode} {text}", (int)response.StatusCode);
    }

    protected HttpRequestMessage Request(string infno, string body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Path(infno)) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        Sign(request, infno, body);
        return request;
    }

    protected virtual JsonObject FeeLine(string mdtrtId, string psnNo, string sn, string code, decimal amount)
    {
        var line = Fields(
            ("feedetl_sn", sn),
            ("mdtrt_id", mdtrtId),
            ("psn_no", psnNo),
            ("med_type", "2101"),
            ("fee_ocur_time", $"{Beijing:yyyy-MM-dd HH:mm:ss}"),
            ("med_list_codg", code),
            ("medins_list_codg", code),
            ("bilg_dept_codg", "A03"),
            ("bilg_dr_name", "虚构医生")
        );
        line["det_item_fee_sumamt"] = Amount(amount);
        line["cnt"] = Amount(1);
        line["pric"] = Amount(amount);
        return line;
    }

    private JsonObject Envelope(string infno, JsonObject input) =>
        new()
        {
            ["infno"] = infno,
            ["msgid"] = $"{institution}{Beijing:yyyyMMddHHmmss}{Tail(++_serial)}",
            ["mdtrtarea_admvs"] = CareAt,
            ["insuplc_admdvs"] = InsuredAt,
            ["recer_sys_code"] = "99",
            ["dev_no"] = Unset,
            ["dev_safe_info"] = Unset,
            ["cainfo"] = Unset,
            ["signtype"] = Unset,
            ["infver"] = "V1.0",
            ["opter_type"] = "1",
            ["opter"] = "D000001",
            ["opter_name"] = "虚构经办",
            ["inf_time"] = $"{Beijing:yyyy-MM-dd HH:mm:ss}",
            ["fixmedins_code"] = institution,
            ["fixmedins_name"] = "虚构医院",
            ["sign_no"] = SignNo ?? Unset,
            ["input"] = input,
        };

    private static JsonObject Data(params (string Name, string? Value)[] fields) => new() { ["data"] = Fields(fields) };

    private static JsonObject Fields(params (string Name, string? Value)[] fields)
    {
        var data = new JsonObject();
        foreach (var (name, value) in fields)
        {
            data[name] = value;
        }

        return data;
    }

    protected static string Text(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.String
            ? value.GetValue<string>()
            : node?.ToJsonString() ?? string.Empty;
}
