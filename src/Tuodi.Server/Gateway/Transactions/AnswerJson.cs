using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Tuodi.Server.Gateway.Transactions;

/// <summary>How details of visits are written as JSON, without reflection at run time.</summary>
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class AnswerJson : JsonSerializerContext;
