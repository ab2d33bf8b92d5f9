using System.Text.Json.Serialization;

namespace Tuodi.Storage.Databases;

/// <summary>How keys are written as JSON, without reflection at run time.</summary>
[JsonSerializable(typeof(IReadOnlyCollection<string>))]
internal sealed partial class KeysJson : JsonSerializerContext;
