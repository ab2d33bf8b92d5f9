using System.Text.Json.Serialization;

namespace Tuodi.Storage.Settling;

/// <summary>How attributes are read from JSON, without reflection at run time.</summary>
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class AttributesJson : JsonSerializerContext;
