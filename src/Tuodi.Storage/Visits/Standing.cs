using Tuodi.Recipients.Register;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;

namespace Tuodi.Storage.Visits;

/// <summary>What must stand before something is done: the person, the insurance, the agreement, the visit.</summary>
internal static class Standing
{
    private const long MicrosADay = 24L * 60 * 60 * 1_000_000;

    /// <exception cref="Refusal">The person is not in the register of the division.</exception>
    public static async ValueTask<PersonFile> PersonAsync(World world, string person) =>
        await world.PersonAsync(person).ConfigureAwait(false)
        ?? throw new Refusal(
            "参保地没有该人员编号的人员信息",
            "The register of the insured division has no person of this number",
            RefusalKind.Missing
        );

    /// <exception cref="Refusal">The person is unknown or not insured under the scheme on the day.</exception>
    public static async ValueTask<(PersonFile File, InsuranceRelation Relation)> InsuredAsync(
        World world,
        string person,
        string scheme,
        DateOnly day
    )
    {
        var file = await PersonAsync(world, person).ConfigureAwait(false);
        if (file.Person.Died is { } died && day > died)
        {
            throw new Refusal($"该人员已于{died:yyyy-MM-dd}死亡", $"The person died on {died:yyyy-MM-dd}");
        }

        var relation = file.Insurance.LastOrDefault(each =>
            each.Scheme == scheme && each.ValidFrom <= day && (each.ValidTo is not { } end || day <= end)
        );
        return relation is null
            ? throw new Refusal(
                $"该人员在{day:yyyy-MM-dd}没有险种{scheme}的有效参保关系",
                $"The person is not insured under scheme {scheme} on {day:yyyy-MM-dd}"
            )
            : (file, relation);
    }

    /// <summary>The relation that a settlement of a day was made under, also where the register has ended it since.</summary>
    /// <exception cref="Refusal">The register no longer has it.</exception>
    public static InsuranceRelation RelationOf(PersonFile file, string scheme, DateOnly day)
    {
        var begun = file.Insurance.Where(each => each.Scheme == scheme && each.ValidFrom <= day).ToList();
        return begun.LastOrDefault(each => each.ValidTo is not { } end || day <= end)
            ?? begun.LastOrDefault()
            ?? throw new Refusal(
                $"登记中已没有该人员在{day:yyyy-MM-dd}的险种{scheme}参保关系",
                $"The register no longer has the insurance under scheme {scheme} on {day:yyyy-MM-dd}"
            );
    }

    /// <exception cref="Refusal">The institution is unknown or has no agreement on the day.</exception>
    public static async ValueTask<MedicalInstitution> AgreedAsync(World world, string code, DateOnly day)
    {
        var institution =
            await world.InstitutionAsync(code).ConfigureAwait(false)
            ?? throw new Refusal($"没有编号为{code}的定点医药机构", $"There is no designated institution {code}");
        return institution.AgreedOn(day)
            ? institution
            : throw new Refusal(
                $"定点医药机构{code}在{day:yyyy-MM-dd}没有有效的服务协议",
                $"Institution {code} has no agreement in force on {day:yyyy-MM-dd}"
            );
    }

    /// <summary>Clocks of hospitals run ahead a little; what is told of a later day is a slip of the pen.</summary>
    /// <exception cref="Refusal">The instant lies more than a day ahead.</exception>
    public static void NotToCome(World world, long instant, string what, string inEnglish)
    {
        if (instant > world.Now + MicrosADay)
        {
            throw new Refusal(
                $"{what}{Instants.Day(instant):yyyy-MM-dd}在今天之后",
                $"{inEnglish}, on {Instants.Day(instant):yyyy-MM-dd}, is yet to come"
            );
        }
    }

    /// <exception cref="Refusal">There is no such visit, it is another person's or institution's, or it was taken back.</exception>
    public static async ValueTask<VisitRow> VisitAsync(World world, long id, string? person, string institution)
    {
        var visit = await world.VisitAsync(id).ConfigureAwait(false);
        if (visit is null || visit.Institution != institution)
        {
            throw new Refusal("本机构没有该就诊ID的就诊信息", "This institution has no visit of this number", RefusalKind.Missing);
        }

        if (person is not null && visit.Person != person)
        {
            throw new Refusal("就诊ID与人员编号不一致", "The visit is not of this person");
        }

        return visit.State == VisitState.Cancelled ? throw new Refusal("该就诊已撤销", "The visit was taken back") : visit;
    }
}
