using Tuodi.Policies.Layers;
using Tuodi.Recipients.Register;
using Tuodi.Server.Api.Http;
using Tuodi.Server.Api.Records;
using Tuodi.Server.Safety.Access;
using Tuodi.Settlement.Accumulation;
using Tuodi.Settlement.Cases;
using Tuodi.Settlement.Storing;
using Tuodi.Storage;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Settling;
using Tuodi.Storage.Transactions;
using Money = Tuodi.Kernel.Money;

namespace Tuodi.Server.Api.Resources;

/// <summary>Persons of the register (参保人).</summary>
internal static class Persons
{
    /// <summary>Where a person's own resources lie.</summary>
    public const string Path = "/persons/{area}/{number}";

    public static IReadOnlyList<Operation> Operations { get; } =
    [
        new(
            "POST",
            "/persons/search",
            "searchPersons",
            AccessAct.PersonsRead,
            new("按人员编号、证件号码或姓名全文查询人员", "Find persons by number, by the number of a document, or by the whole name"),
            typeof(Page<PersonItem>),
            SearchAsync
        )
        {
            Body = typeof(PersonSearch),
            Parameters = [Parameters.Area, Parameters.Unmasked, Parameters.Limit, Parameters.Cursor],
        },
        new(
            "GET",
            Path,
            "readPerson",
            AccessAct.PersonsRead,
            new("一名人员及其参保关系、身份期间", "A person with insurance relations and status periods"),
            typeof(PersonDetail),
            ReadAsync
        )
        {
            Parameters = [Parameters.AreaOfPath, Parameters.PersonOfPath, Parameters.KnownAt, Parameters.Unmasked],
            Refusals = [404],
        },
        new(
            "GET",
            Path + "/years",
            "readYears",
            AccessAct.PersonsRead,
            new("一名人员各年度的累计", "What a person's years have come to"),
            typeof(YearList),
            YearsAsync
        )
        {
            Parameters = [Parameters.AreaOfPath, Parameters.PersonOfPath],
            Refusals = [404],
        },
    ];

    /// <summary>All that the register knows of the person of the path.</summary>
    /// <exception cref="ApiException">There is no such person, or the user does not see them.</exception>
    public static async Task<PersonFile> FileAsync(ApiCall call)
    {
        var area = call.Given(Parameters.AreaOfPath);
        var number = call.Given(Parameters.PersonOfPath);
        return await FileAsync(call.Service, call.User.Scope, area, number, call.Cancel) ?? throw new ApiException(ApiProblem.Missing());
    }

    /// <summary>All that the register knows of a person, or nothing where there is none or the scope does not reach.</summary>
    public static async Task<PersonFile?> FileAsync(
        SettlementService service,
        DataScope scope,
        string area,
        string number,
        CancellationToken cancel
    )
    {
        var file = await service.ReadAsync(area, world => world.PersonAsync(number), cancel);
        return file is not null && await PersonSight.SeesAsync(service, scope, area, number, cancel) ? file : null;
    }

    /// <summary>Only persons whom a user sees: an office those of its division, a hospital those who have been there.</summary>
    public static Conditions Seen(this Conditions conditions, DataScope scope) =>
        conditions
            .InArea(scope, "area")
            .InInstitution(
                scope,
                // As InOwn: not by the institution's index.
                "exists (select 1 from visit v where v.person = person.id and v.area = person.area and v.institution || '' = @own)"
            );

    private static async Task<ApiAnswer> SearchAsync(ApiCall call)
    {
        var asked = Bodies.Read<PersonSearch>(await Bodies.BytesAsync(call));
        if (new[] { asked.Number, asked.Certificate, asked.Name }.All(string.IsNullOrWhiteSpace))
        {
            throw new ApiException(ApiProblem.Invalid("/", "须给出 number、certificate 或 name 之一", "Give number, certificate or name"));
        }

        var conditions = new Conditions()
            .And("id = @number", "number", asked.Number)
            .And("cert_no = @certificate", "certificate", asked.Certificate?.ToUpperInvariant())
            .And("name = @name", "name", asked.Name)
            .And("area = @area", "area", call.Text(Parameters.Area))
            .Seen(call.User.Scope);
        return ApiAnswer.Of(
            await Paging.PageAsync<InsuredPerson, PersonItem>(
                call,
                Tables.Person.Select,
                conditions,
                [("id", PagingKey.Text), ("area", PagingKey.Text)],
                row => [row.Id, row.Area],
                row => new PersonItem(
                    row.Area,
                    row.Id,
                    Told.Name(call, row.Name),
                    row.CertType,
                    Told.Certificate(call, row.CertNo),
                    row.Sex,
                    Told.Day(call, row.Born)
                )
            )
        );
    }

    private static async Task<ApiAnswer> ReadAsync(ApiCall call)
    {
        var file = await FileAsync(call);
        var person = file.Person;
        var known = call.Instant(Parameters.KnownAt);
        return ApiAnswer.Of(
            new PersonDetail(
                person.Area,
                person.Id,
                !call.IsClear,
                Told.Name(call, person.Name),
                person.CertType,
                Told.Certificate(call, person.CertNo),
                person.Sex,
                Told.Day(call, person.Born),
                Told.Day(call, person.Died),
                person.DisabilityGrade,
                known is { } at ? Told.Instant(at) : null,
                [
                    .. file.Insurance.Select(each => new InsuranceItem(
                        each.Scheme,
                        each.PersonType,
                        each.ValidFrom,
                        each.ValidTo,
                        each.CivilServant,
                        new Money(each.Balance)
                    )),
                ],
                Statuses.Known(file, known ?? call.Now)
            )
        );
    }

    private static async Task<ApiAnswer> YearsAsync(ApiCall call)
    {
        var file = await FileAsync(call);
        var rows = await call.Service.ReadAsync(file.Person.Area, world => world.YearsAsync(file.Person.Id), call.Cancel);
        return ApiAnswer.Of(new YearList([.. rows.Select(row => Year(call.Service.Settler.Policies, Told.Today(call), row))]));
    }

    /// <summary>What a year has come to, in the terms of the policy of its last day or of today.</summary>
    public static YearItem Year(PolicyShelf policies, DateOnly today, AccumulatorRow row)
    {
        var end = new DateOnly(row.Year, 12, 31);
        var layout = Layouts.Of(policies.On(row.Area, end < today ? end : today).Policy);
        var year = AccumulatorCodec.Read(row.State, layout);
        return new YearItem(
            row.Year,
            year.Admissions,
            [
                .. layout.Layers.Zip(
                    year.Layers,
                    (layer, totals) =>
                        new LayerTotalItem(
                            layer,
                            new Money(totals.Base),
                            new Money(totals.Deductible),
                            new Money(totals.Paid),
                            totals.Times
                        )
                ),
            ],
            [.. layout.Accounts.SelectMany((account, i) => Drawn(year, account, i))]
        );
    }

    private static IEnumerable<DrawnItem> Drawn(Accumulators year, Account account, int index)
    {
        var first = year.Layout.Place(index, new DateOnly(year.Year, 1, 1));
        return Enumerable
            .Range(0, Layout.PeriodsOf(account.Per))
            .Select(period => new DrawnItem(AccumulatorNames.Of(account), period + 1, new Money(year.Drawn[first + period])));
    }
}
