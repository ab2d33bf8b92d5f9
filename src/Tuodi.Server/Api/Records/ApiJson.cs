using System.Text.Json.Serialization;
using Tuodi.Server.Api.Http;

namespace Tuodi.Server.Api.Records;

/// <summary>How records of the API are written and read, without reflection at run time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    Converters = [typeof(MoneyJson)],
    MaxDepth = Bodies.DepthMax
)]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(ProblemItem))]
[JsonSerializable(typeof(PersonSearch))]
[JsonSerializable(typeof(Page<PersonItem>))]
[JsonSerializable(typeof(PersonDetail))]
[JsonSerializable(typeof(YearList))]
[JsonSerializable(typeof(FamilyList))]
[JsonSerializable(typeof(StatusList))]
[JsonSerializable(typeof(StatusItem))]
[JsonSerializable(typeof(NewStatus))]
[JsonSerializable(typeof(StatusClosing))]
[JsonSerializable(typeof(Page<InstitutionItem>))]
[JsonSerializable(typeof(Page<OperatorItem>))]
[JsonSerializable(typeof(Page<CatalogueItem>))]
[JsonSerializable(typeof(PolicyDetail))]
[JsonSerializable(typeof(Page<SettlementItem>))]
[JsonSerializable(typeof(SettlementDetail))]
[JsonSerializable(typeof(NewReversal))]
[JsonSerializable(typeof(Page<EntryItem>))]
[JsonSerializable(typeof(BalanceList))]
[JsonSerializable(typeof(OutboxList))]
[JsonSerializable(typeof(NewReceipts))]
[JsonSerializable(typeof(ReceiptsDone))]
internal sealed partial class ApiJson : JsonSerializerContext;
