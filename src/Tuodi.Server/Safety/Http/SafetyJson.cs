using System.Text.Json;
using System.Text.Json.Serialization;
using Tuodi.Server.Safety.Users;

namespace Tuodi.Server.Safety.Http;

/// <summary>The JSON of sign-in, users, tokens and the audit trail.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    MaxDepth = 8,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true
)]
[JsonSerializable(typeof(Credentials))]
[JsonSerializable(typeof(PasswordChange))]
[JsonSerializable(typeof(UserToAdd))]
[JsonSerializable(typeof(RolesToGive))]
[JsonSerializable(typeof(RolesToConfirm))]
[JsonSerializable(typeof(Confirmation))]
[JsonSerializable(typeof(TokenToIssue))]
[JsonSerializable(typeof(IssuedToken))]
[JsonSerializable(typeof(Myself))]
[JsonSerializable(typeof(IReadOnlyList<UserView>))]
[JsonSerializable(typeof(IReadOnlyList<TokenView>))]
[JsonSerializable(typeof(TrailPage))]
internal sealed partial class SafetyJson : JsonSerializerContext;
