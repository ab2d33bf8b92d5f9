using Tuodi.Server.Gateway.Answers;
using Tuodi.Server.Gateway.Tables;

namespace Tuodi.Server.Gateway.Transactions;

/// <summary>Transaction 1901: the values of a code dictionary (字典表查询).</summary>
/// <remarks>All dictionaries are flat and the same everywhere, so <c>parent_value</c>, <c>admdvs</c> and <c>date</c> may be sent and change nothing.</remarks>
/// <param name="dictionaries">The dictionaries.</param>
public sealed class DictionaryQuery(DictionaryTable dictionaries) : IGatewayTransaction
{
    /// <summary>The edition of the interface document that the dictionaries were printed in.</summary>
    private static readonly DateOnly Edition = new(2024, 10, 1);

    /// <inheritdoc/>
    public string Infno => "1901";

    /// <inheritdoc/>
    public ValueTask<GatewayReply> RunAsync(GatewayCall call, CancellationToken cancellation)
    {
        var type = call.Node("data").RequiredText("type");
        var entries = dictionaries.Of(type) ?? throw new GatewayRefusal("没有该字典类型，请核对type（字典类型）");
        var wanted = call.Node("data").Text("Vali_Flag") ?? "1";
        var json = call.Answer.Output;
        json.WriteStartArray("list");
        foreach (var entry in wanted == "1" ? entries : [])
        {
            json.WriteStartObject();
            json.WriteText("type", entry.Type);
            json.WriteText("label", entry.Label);
            json.WriteText("value", entry.Value);
            json.WriteText("parentValue", null);
            json.WriteNumber("sort", entry.Sort);
            json.WriteText("valiFlag", "1");
            json.WriteText("createUser", null);
            json.WriteDay("createDate", Edition);
            json.WriteNumber("version", 1);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        return ValueTask.FromResult(call.Answer.Complete());
    }
}
