using System.Globalization;
using Tuodi.Server.Api.Http;
using Tuodi.Server.Api.Records;
using Tuodi.Server.Safety.Access;
using Tuodi.Storage.Rows;

namespace Tuodi.Server.Api.Resources;

/// <summary>What is in policy scope, and how much of it (医保目录).</summary>
internal static class Catalogue
{
    public static IReadOnlyList<Operation> Operations { get; } =
    [
        new(
            "GET",
            "/catalogue",
            "searchCatalogue",
            AccessAct.RegisterRead,
            new("查询医保目录", "Find items of the catalogue"),
            typeof(Page<CatalogueItem>),
            SearchAsync
        )
        {
            Parameters = [Parameters.Code, Parameters.Name, Parameters.List, Parameters.Day, Parameters.Limit, Parameters.Cursor],
        },
    ];

    private static async Task<ApiAnswer> SearchAsync(ApiCall call)
    {
        var conditions = new Conditions()
            .And("code = @code", "code", call.Text(Parameters.Code))
            .And("substr(name, 1, length(@name)) = @name", "name", call.Text(Parameters.Name))
            .And("list = @list", "list", call.Text(Parameters.List))
            .And("valid_from <= @day and (valid_to is null or valid_to >= @day)", "day", call.Day(Parameters.Day) ?? Told.Today(call));
        return ApiAnswer.Of(
            await Paging.PageAsync<CatalogueItemRow, CatalogueItem>(
                call,
                Tables.CatalogueItem.Select,
                conditions,
                [("code", PagingKey.Text), ("valid_from", PagingKey.Day)],
                row => [row.Code, row.ValidFrom.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
                row => new CatalogueItem(
                    row.Code,
                    row.ValidFrom,
                    row.ValidTo,
                    row.Name,
                    row.List,
                    row.Grade,
                    row.ChargeType,
                    row.FirstPayRate,
                    row.PriceLimit
                )
            )
        );
    }
}
