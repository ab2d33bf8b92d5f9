using System.Globalization;
using Tuodi.Recipients.Register;
using Tuodi.Storage;
using Tuodi.Storage.Rows;

namespace Tuodi.Server.Demonstration;

/// <summary>A small invented county, so that a hospital client can be pointed at a server at once: four hospitals, a person of each category, a sample catalogue.</summary>
/// <remarks>Division, hospital and numbers are those that the samples of real clients carry.</remarks>
public static class DemoCounty
{
    /// <summary>The county.</summary>
    public const string Area = "430102";

    private const string Residents = "390";
    private const string Employees = "310";
    private static readonly DateOnly From = new(2020, 1, 1);

    /// <summary>The hospitals: code, level for benefits, grade as the interface codes it.</summary>
    public static IReadOnlyList<(string Code, string Level, string Grade)> Hospitals { get; } =
    [("H00000000001", "3", "2"), ("H00000000002", "2", "5"), ("H00000000003", "1", "8"), ("H00000000004", "primary", "11")];

    /// <summary>The persons.</summary>
    public static IReadOnlyList<DemoPerson> Persons { get; } =
    [
        new("P0000000000000000001", "甲某", "999999196001010012", Residents, "15", "minimum-living"),
        new("P0000000000000000002", "乙某", "999999196001010020", Residents, "15", "special-hardship"),
        new("P0000000000000000003", "丙某", "999999196001010039", Residents, "15"),
        new("P0000000000000000004", "丁某", "999999196001010047", Residents, "15", "marginal"),
        new("P0000000000000000005", "戊某", "999999196001010055", Residents, "15", "monitored"),
        new("P0000000000000000006", "己某", "999999196001010063", Residents, "15", "returned-to-poverty"),
        new("P0000000000000000007", "庚某", "999999196001010071", Residents, "15", "illness-impoverished"),
        new("P0000000000000000008", "辛某", "99999919600101008X", Residents, "15", "rigid-expenditure"),
        new("P0000000000000000009", "壬某", "999999196001010098", Residents, "15", "other"),
        new("P0000000000000000010", "癸某", "999999201503030033", Residents, "1403", "orphan"),
        new("P0000000000000000011", "子某", "999999198505050113", Employees, "11", null, 137_815),
        new("P0000000000000000012", "丑某", "999999196001010127", Employees, "12", "minimum-living", 300_000),
    ];

    /// <summary>The configuration of a server that is tried out: the keys of the samples are let in, and programs on this machine without one.</summary>
    public static IReadOnlyDictionary<string, string?> Settings { get; } =
        new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Gateway:Division"] = Area,
            ["Gateway:WithoutKey"] = "Loopback",
            ["Gateway:Csb:0:Id"] = "test-ak",
            ["Gateway:Csb:0:Secret"] = "test-sk",
            ["Gateway:Tif:0:Id"] = "test-paas",
            ["Gateway:Tif:0:Secret"] = "test-token",
        };

    /// <summary>Writes the county into a database that has no institutions yet.</summary>
    /// <param name="service">The service.</param>
    /// <param name="catalogue">The file of the sample catalogue.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <returns>Whether it was written.</returns>
    /// <exception cref="Kernel.ProblemException">The catalogue is missing or wrong.</exception>
    public static async Task<bool> WriteAsync(SettlementService service, string catalogue, CancellationToken cancel)
    {
        var items = DemoCatalogue.Read(catalogue);
        var known = await service.QueryAsync<string>("select code from institution limit 1", null, cancel);
        if (known.Count > 0)
        {
            return false;
        }

        List<TableChange> changes =
        [
            TableChange.Insert(Tables.Institution, [.. Hospitals.Select(Hospital)]),
            TableChange.Insert(Tables.CatalogueItem, items),
            TableChange.Insert(Tables.Person, [.. Persons.Select(Person)]),
            TableChange.Insert(Tables.Insurance, [.. Persons.Select(Relation)]),
            TableChange.Insert(
                Tables.StatusPeriod,
                [.. Persons.Where(person => person.Category is not null).Select(person => Status(person, service.NextId()))]
            ),
        ];
        await service.Database.ExclusivelyAsync((_, transaction) => service.Database.WriteAsync(transaction, changes, cancel), cancel);
        return true;
    }

    private static MedicalInstitution Hospital((string Code, string Level, string Grade) hospital, int i) =>
        new()
        {
            Code = hospital.Code,
            Name = $"演示医院{i + 1}（虚构）",
            Level = hospital.Level,
            Grade = hospital.Grade,
            Division = Area,
            AgreementFrom = From,
        };

    private static InsuredPerson Person(DemoPerson person) =>
        new()
        {
            Area = Area,
            Id = person.Id,
            Name = person.Name,
            CertType = "01",
            CertNo = person.CertNo,
            Sex = (person.CertNo[16] - '0') % 2 == 1 ? "1" : "2",
            Nation = "01",
            Born = DateOnly.ParseExact(person.CertNo.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture),
        };

    private static InsuranceRelation Relation(DemoPerson person) =>
        new()
        {
            Area = Area,
            Person = person.Id,
            Scheme = person.Scheme,
            PersonType = person.PersonType,
            ValidFrom = From,
            Unit = "演示社区（虚构）",
            Balance = person.Balance,
        };

    private static StatusPeriod Status(DemoPerson person, long id) =>
        new()
        {
            Area = Area,
            Id = id,
            Person = person.Id,
            Category = person.Category!,
            ValidFrom = From,
            KnownFrom = 0,
            Source = "demonstration",
        };
}
