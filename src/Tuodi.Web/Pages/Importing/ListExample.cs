using Tuodi.Storage.Register;
using Tuodi.Web.Framing;

namespace Tuodi.Web.Pages.Importing;

/// <summary>An invented row of each list, which the import would take: nobody has these numbers.</summary>
internal static class ListExample
{
    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["institutions.code"] = "H42050299999",
        ["institutions.kind"] = "1",
        ["institutions.level"] = "2",
        ["institutions.grade"] = "05",
        ["institutions.division"] = "420502",
        ["institutions.agreement_from"] = "2026-01-01",
        ["institutions.agreement_to"] = "2026-12-31",
        ["operators.institution"] = "H42050299999",
        ["operators.id"] = "op-example",
        ["operators.active"] = "1",
        ["catalogue.code"] = "XEXAMPLE0001",
        ["catalogue.valid_from"] = "2026-01-01",
        ["catalogue.list"] = "101",
        ["catalogue.grade"] = "02",
        ["catalogue.charge_type"] = "09",
        ["catalogue.first_pay_rate"] = "0.1",
        ["catalogue.price_limit"] = "12.50",
        ["persons.area"] = "420502",
        ["persons.id"] = "P9999999999",
        ["persons.cert_type"] = "01",
        ["persons.cert_no"] = "999999195101010015",
        ["persons.sex"] = "1",
        ["persons.nation"] = "01",
        ["persons.born"] = "1951-01-01",
        ["persons.disability_grade"] = "0",
        ["relations.area"] = "420502",
        ["relations.person"] = "P9999999999",
        ["relations.scheme"] = "390",
        ["relations.person_type"] = "1501",
        ["relations.valid_from"] = "2026-01-01",
        ["relations.civil_servant"] = "0",
        ["relations.balance"] = "0.00",
        ["households.area"] = "420502",
        ["households.household"] = "F99999999",
        ["households.person"] = "P9999999999",
        ["households.relation"] = "head",
        ["households.valid_from"] = "2026-01-01",
        ["statuses.area"] = "420502",
        ["statuses.person"] = "P9999999999",
        ["statuses.category"] = "minimum-living",
        ["statuses.valid_from"] = "2026-01-01",
        ["statuses.valid_to"] = "2026-12-31",
    };

    /// <summary>The value of a column, empty where the example says nothing.</summary>
    public static string Of(Words words, RegisterShape shape, RegisterColumn column) =>
        column.Name switch
        {
            "name" => words["imports.example-name"],
            "source" => words["imports.example-source"],
            _ => Values.GetValueOrDefault($"{shape.Name}.{column.Name}", string.Empty),
        };
}
