using System.Globalization;
using Microsoft.AspNetCore.Http;
using Tuodi.Server.Fhir.Records;
using Tuodi.Server.Fhir.Resources;

namespace Tuodi.Server.Fhir.Http;

/// <summary>What a search asks for.</summary>
internal sealed record SearchQuery
{
    public const int CountMax = 100;
    public const string Cursor = "_cursor";

    private const int CountUnlessSaid = 20;

    /// <summary>The person, or nothing where only ids are asked for.</summary>
    public FhirKey? Patient { get; private init; }

    /// <summary>The ids, or nothing where all of a person are asked for.</summary>
    public IReadOnlyList<string>? Ids { get; private init; }

    /// <summary>At most so many resources a page.</summary>
    public int Count { get; private init; } = CountUnlessSaid;

    /// <summary>Where the page before ended, or nothing for the first.</summary>
    public string? After { get; private init; }

    /// <summary>Reads a query, or says what is wrong with it.</summary>
    /// <remarks>A parameter that is not known is refused: to leave it out would find more than was asked for.</remarks>
    public static string? TryRead(IQueryCollection query, bool byPatient, out SearchQuery search)
    {
        search = new SearchQuery();
        foreach (var (name, values) in query)
        {
            if (values is not [{ Length: > 0 } value])
            {
                return $"{name}: 须恰好给出一个值 give it exactly one value";
            }

            var next = name switch
            {
                "_format" => search,
                "patient" when byPatient => PatientOf(value) is { } patient ? search with { Patient = patient } : null,
                "_id" => value.Split(',') is { Length: <= CountMax } ids && ids.All(FhirKey.IsId) ? search with { Ids = ids } : null,
                "_count" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0
                    ? search with
                    {
                        Count = Math.Min(count, CountMax),
                    }
                    : null,
                Cursor => FhirKey.IsId(value) ? search with { After = value } : null,
                _ => null,
            };
            if (next is null)
            {
                return $"{name}: 不支持的参数或取值 not a parameter, or not a value of it; "
                    + (byPatient ? "patient=Patient/ID, " : "")
                    + $"_id=ID,ID, _count=1..{CountMax}, _format=json";
            }

            search = next;
        }

        return search.Patient is null && search.Ids is null
            ? byPatient
                ? "请给出 patient 或 _id: give patient or _id"
                : "请给出 _id: give _id"
            : null;
    }

    private static FhirKey? PatientOf(string value)
    {
        const string Type = PatientResource.Type + "/";
        return FhirKey.Read(value.StartsWith(Type, StringComparison.Ordinal) ? value[Type.Length..] : value);
    }
}
