using Tuodi.Funds.Journal;
using Tuodi.Kernel;
using Tuodi.Recipients.Register;
using Tuodi.Settlement.Accumulation;
using Tuodi.Settlement.Results;
using Tuodi.Settlement.Storing;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;
using Tuodi.Storage.Visits;

namespace Tuodi.Storage.Settling;

/// <summary>Settles a batch of fee lines (2207, 2304): basic insurance, critical illness insurance and assistance in one stop, one commit.</summary>
/// <param name="settler">Facts and rules.</param>
/// <param name="answer">Words the answer.</param>
public sealed class SettleVisit(Settler settler, Func<SettlementOutcome, byte[]> answer) : Act
{
    /// <summary>The visit.</summary>
    public required long Visit { get; init; }

    /// <summary>The person's number.</summary>
    public required string Person { get; init; }

    /// <summary>The batch, or nothing for the one that is open.</summary>
    public string? Batch { get; init; }

    /// <summary>The bill as the institution has it, or nothing where it does not say.</summary>
    public Money? Total { get; init; }

    /// <summary>The day of discharge, or nothing where the visit has it or it is today.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The kind of care, or nothing where it is as told before.</summary>
    public string? MedType { get; init; }

    /// <summary>The scheme as the institution has it, or nothing where it does not say.</summary>
    public string? Scheme { get; init; }

    /// <summary>Whether the personal account is used (个人账户使用标志).</summary>
    public bool UseAccount { get; init; }

    /// <inheritdoc/>
    public override string Key => Person;

    /// <inheritdoc/>
    public override Need Need => new(Person, Visit, Request.Sender);

    /// <inheritdoc/>
    public override async ValueTask<Done> RunAsync(World world)
    {
        var visit = WithMedType(await Standing.VisitAsync(world, Visit, Person, Request.Sender).ConfigureAwait(false));
        var charge = Open(await world.ChargesAsync(Visit).ConfigureAwait(false));
        var day = Day is { } said ? said : Instants.Day(visit.Ended ?? (visit.Kind == "inpatient" ? world.Now : visit.Begun));
        if (day > Instants.Day(world.Now))
        {
            throw new Refusal($"结算日期{day:yyyy-MM-dd}在今天之后", $"The day of settlement, {day:yyyy-MM-dd}, is yet to come");
        }

        if (day < Instants.Day(visit.Begun))
        {
            throw new Refusal(
                $"结算日期{day:yyyy-MM-dd}早于就诊开始日期",
                $"The day of settlement, {day:yyyy-MM-dd}, lies before the visit"
            );
        }

        if (Scheme is { } scheme && scheme != visit.Scheme)
        {
            throw new Refusal(
                $"险种类型{scheme}与就诊登记的险种{visit.Scheme}不一致",
                $"The scheme is {scheme}, the visit was opened under {visit.Scheme}"
            );
        }

        var (file, relation) = await Standing.InsuredAsync(world, Person, visit.Scheme, day).ConfigureAwait(false);
        var institution = await Standing.AgreedAsync(world, visit.Institution, day).ConfigureAwait(false);
        var years = await world.YearsAsync(Person).ConfigureAwait(false);

        var rulebook = await settler.Policies.OnAsync(world, day).ConfigureAwait(false);
        await settler.Policies.KeepAsync(world, rulebook.Policy).ConfigureAwait(false);
        var facts = VisitFacts.Visit(visit, charge, institution, file, day);
        var person = VisitFacts.Person(file, relation, settler.Codes, day, world.Now);
        var before = Settler.Before(years, day.Year, Layouts.Of(rulebook.Policy));
        var settled = Settler.Settle(rulebook, person, facts, before);
        var figures = Settler.Of(settled, UseAccount ? relation.Balance : 0);

        var id = world.NextId(years.FirstOrDefault(year => year.Year == day.Year)?.Latest ?? 0);
        var row = Row(id, world, visit, charge, relation, settled, figures);
        var outcome = new SettlementOutcome(row, WorkCodec.Figures(settled), file, relation, visit, institution);
        Write(world, outcome, charge, years, settled, figures);
        return new Done(answer(outcome), row.Id);
    }

    private VisitRow WithMedType(VisitRow visit) =>
        MedType is null || MedType == visit.MedType
            ? visit
            : visit with
            {
                MedType = MedType,
                Kind =
                    settler.Codes.Kind(MedType) ?? throw new Refusal($"医疗类别{MedType}未知", $"The kind of care {MedType} is not known"),
            };

    private ChargeRow Open(IReadOnlyList<ChargeRow> charges)
    {
        var charge = Batch is { Length: > 0 } batch
            ? charges.FirstOrDefault(each => each.Batch == batch)
            : charges.FirstOrDefault(each => each.Settlement is null && each.Lines > 0);
        if (charge is null || charge.Lines == 0)
        {
            throw charges.Any(each => each.Settlement is not null)
                ? new Refusal("该就诊已结算，没有未结算的费用明细", "The visit has been settled; no fee lines are left to settle")
                : new Refusal("没有可结算的费用明细", "There are no fee lines to settle");
        }

        if (charge.Settlement is not null)
        {
            throw new Refusal("该收费批次已结算", "This batch has been settled already");
        }

        if (charge.Total < 0)
        {
            throw new Refusal("费用总额为负，不能结算", "The bill is negative");
        }

        return Total is { } said && said.Fen != charge.Total
            ? throw new Refusal(
                $"医疗费总额{said.ToPlainString()}与已上传费用明细合计{new Money(charge.Total).ToPlainString()}不一致",
                $"The bill says {said}, the fee lines make {new Money(charge.Total)}"
            )
            : charge;
    }

    private SettlementRow Row(
        long id,
        World world,
        VisitRow visit,
        ChargeRow charge,
        InsuranceRelation relation,
        SettledVisit settled,
        Figures figures
    ) =>
        figures.On(
            new SettlementRow
            {
                Area = world.Area,
                Id = id,
                Visit = Visit,
                Batch = charge.Batch,
                Person = Person,
                Institution = visit.Institution,
                Scheme = visit.Scheme,
                MedType = visit.MedType,
                Year = settled.Visit.Date.Year,
                Day = settled.Visit.Date,
                At = world.Now,
                Kind = SettlementKind.Settled,
                Original = id,
                Sender = Request.Sender,
                Msgid = Request.Msgid,
                Operator = Request.Operator,
                Policy = settled.Rulebook.Policy.Hash,
                Total = 0,
                OwnPay = 0,
                OverLimit = 0,
                FirstPay = 0,
                InPolicy = 0,
                Deductible = 0,
                FundTotal = 0,
                Assistance = 0,
                HospitalPart = 0,
                PersonPart = 0,
                AccountPaid = 0,
                Cash = 0,
                Balance = relation.Balance - figures.AccountPaid,
                Facts = FactsCodec.Write(settled.Insured, settled.Visit),
                Before = AccumulatorCodec.Write(settled.Before),
                Work = WorkCodec.Write(settled),
            }
        );

    private static void Write(
        World world,
        SettlementOutcome outcome,
        ChargeRow charge,
        IReadOnlyList<AccumulatorRow> years,
        SettledVisit settled,
        Figures figures
    )
    {
        var row = outcome.Row;
        world.Insert(row);
        world.Update(charge with { Settlement = row.Id });
        var state = AccumulatorCodec.Write(settled.After);
        if (years.FirstOrDefault(year => year.Year == row.Year) is { } known)
        {
            world.Update(known with { State = state, Latest = row.Id });
        }
        else
        {
            world.Insert(
                new AccumulatorRow
                {
                    Area = world.Area,
                    Person = row.Person,
                    Year = row.Year,
                    State = state,
                    Latest = row.Id,
                }
            );
        }

        if (figures.AccountPaid > 0)
        {
            world.Update(outcome.Relation with { Balance = row.Balance });
        }

        world.Book(row.Day, row.Kind, row.Id, JournalEntry.Of(Settler.Postings(outcome.Layers, figures, row.Institution)));
        world.Tell(row.Kind, row.Id);
    }
}
