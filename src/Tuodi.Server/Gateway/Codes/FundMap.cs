using Tuodi.Kernel;
using Tuodi.Policies.Conditions;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Reading;
using Tuodi.Policies.Yaml;

namespace Tuodi.Server.Gateway.Codes;

/// <summary>How funds appear in the settlement answer (<c>data/interface/funds.yaml</c>).</summary>
public sealed class FundMap
{
    private static readonly Shape Top = new("fund map", [new("funds", ValueKind.Values, "by the field of the fund in a policy")]);
    private static readonly Shape Fund = new(
        "fund",
        [
            new("setlinfo", ValueKind.Text, "the amount of setlinfo that it is part of"),
            new("counts", ValueKind.Text, "fund, hospital or account"),
            new("residents", ValueKind.Values, "its row of setldetail for residents"),
            new("employees", ValueKind.Values, "its row of setldetail for employees"),
        ]
    );
    private static readonly Shape Row = new(
        "row of setldetail",
        [
            new("fund_pay_type", ValueKind.Text, "the fund"),
            new("setl_proc_info", ValueKind.Text, "what one-stop sheets sum by"),
            new("name", ValueKind.Text, "the fund's Chinese name"),
            new("grade", ValueKind.Text, "how good the evidence is"),
        ]
    );

    private const string Other = "oth_pay";

    // By field, then by the number of the scheme.
    private readonly Dictionary<string, FundLine[]> _lines;

    private FundMap(Dictionary<string, FundLine[]> lines) => _lines = lines;

    /// <summary>Every line.</summary>
    public IEnumerable<FundLine> Lines => _lines.Values.SelectMany(lines => lines);

    /// <summary>Reads the file.</summary>
    /// <exception cref="ProblemException">It is missing or wrong.</exception>
    public static FundMap Read(string path)
    {
        var problems = new ProblemList();
        var lines = new Dictionary<string, FundLine[]>(StringComparer.Ordinal);
        foreach (var (name, map) in new MapReader(YamlFile.Read(path, path), Top, problems).MapOfMaps("funds"))
        {
            var fund = new MapReader(map, Fund, problems);
            fund.Require("setlinfo", "Name a field of setlinfo.");
            var share = fund.Choice("counts", ["fund", "hospital", "account"]) switch
            {
                "hospital" => FundShare.Hospital,
                "account" => FundShare.Account,
                _ => FundShare.Fund,
            };
            lines[name.Text] =
            [
                .. Policies
                    .Conditions.Codes.Of(CodeField.Scheme)
                    .Select(word =>
                    {
                        var row = new MapReader(fund.Map(word) ?? new YamlMap(map.Spot, []), Row, problems);
                        row.Require("fund_pay_type", $"Say under `{word}` which fund it is.");
                        row.Require("setl_proc_info", $"Say under `{word}` what one-stop sheets sum it by.");
                        return new FundLine(
                            fund.Text("setlinfo") ?? string.Empty,
                            share,
                            row.Text("fund_pay_type") ?? string.Empty,
                            row.Text("setl_proc_info") ?? string.Empty,
                            row.Text("name") ?? string.Empty
                        );
                    }),
            ];
        }

        if (problems.Problems.Count > 0)
        {
            throw new ProblemException(problems.Problems);
        }

        return new FundMap(lines);
    }

    /// <summary>The line of a fund, or nothing when the file has not its field.</summary>
    /// <param name="field">The <c>field</c> of the fund in the policy document.</param>
    /// <param name="scheme">The number of the insurance scheme among the codes of policies.</param>
    public FundLine? Find(string field, int scheme) =>
        _lines.TryGetValue(field, out var lines) && scheme >= 0 && scheme < lines.Length ? lines[scheme] : null;

    /// <summary>The line under which a layer's payment is shown: a fund without a field of its own, or one that the file has not, stands among the others.</summary>
    /// <param name="field">The <c>field</c> of the fund in the policy document, or nothing.</param>
    /// <param name="scheme">The number of the insurance scheme among the codes of policies.</param>
    public FundLine Line(string? field, int scheme) => Find(field ?? Other, scheme) ?? Find(Other, scheme)!;
}
