using System.Globalization;
using Tuodi.Kernel;
using Tuodi.Policies.Conditions;
using Tuodi.Policies.Documents;
using Tuodi.Recipients.Register;
using Tuodi.Server.Fhir.Records;
using Tuodi.Server.Gateway.Tables;
using Tuodi.Settlement.Facts;
using Tuodi.Settlement.Results;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Settling;
using Tuodi.Storage.Transactions;

namespace Tuodi.Server.Fhir.Stored;

/// <summary>Words rows of the storage as records of FHIR; titles come from the policy that settled and from the interface's dictionaries.</summary>
internal sealed class FhirRecords(PolicyShelf policies, DictionaryTable dictionaries)
{
    private const string Pharmacy = "2";

    public FhirPerson Person(PersonFile file)
    {
        var person = file.Person;
        return new FhirPerson
        {
            Key = new FhirKey(person.Area, person.Id),
            Name = person.Name,
            CertType = person.CertType,
            CertNo = person.CertNo,
            Sex = person.Sex,
            Born = person.Born,
            Died = person.Died,
            Relations = [.. file.Insurance.Select(Relation)],
            Statuses = [.. file.Statuses.Select(each => new FhirStatus(Category(person.Area, each), each.ValidFrom, each.ValidTo))],
        };
    }

    public static FhirInstitution Institution(MedicalInstitution row) =>
        new()
        {
            Code = row.Code,
            Name = row.Name,
            CreditCode = row.CreditCode,
            IsPharmacy = row.Kind == Pharmacy,
            Division = row.Division,
        };

    /// <exception cref="ProblemException">The policy is no longer there, or the stored figures do not come out again.</exception>
    public FhirSettlement Settlement(SettlementHistory history, PersonFile file, VisitRow visit, MedicalInstitution institution)
    {
        var first = history.First;
        var settled = Settled(history);
        var figures = history.Figures;
        var relation =
            file.Insurance.LastOrDefault(each => each.Scheme == first.Scheme && each.ValidFrom <= first.Day)
            ?? throw Lost(first, "The insurance relation that it was settled under is gone");
        var policy = settled.Rulebook.Policy;
        return new FhirSettlement
        {
            Key = new FhirKey(first.Area, first.Id.ToString(CultureInfo.InvariantCulture)),
            Person = Person(file),
            Relation = Relation(relation),
            Categories = [.. Held(policy, settled).Select(each => new FhirCode(each.Key, each.Title))],
            Institution = Institution(institution),
            Visit = Visit(visit, settled),
            Bill = new FhirBill(new(figures.InPolicy), new(figures.FirstPay), new(figures.OverLimit), new(figures.OwnPay)),
            Layers = [.. settled.Layers.Where(IsTold).Select(Layer)],
            PersonPart = new Money(figures.PersonPart),
            Account = new Money(figures.AccountPaid),
            Cash = new Money(figures.Cash),
            InstitutionPart = new Money(figures.HospitalPart),
            PolicyHash = policy.Hash,
            Citations = [.. settled.Layers.Where(IsTold).Select(Cite).OfType<Citation>().Distinct().Select(Article)],
            SettledAt = Instant(first.At),
            Reversal = history.Reversal is { } reversal
                ? new FhirReversal(reversal.Id.ToString(CultureInfo.InvariantCulture), Instant(reversal.At))
                : null,
        };
    }

    private SettledVisit Settled(SettlementHistory history)
    {
        try
        {
            return Recomputation.Of(policies, history);
        }
        catch (Refusal gone)
        {
            throw Lost(history.First, gone.Message);
        }
    }

    private static ProblemException Lost(SettlementRow row, string wrong) =>
        new(new Problem(new Spot($"settlement {row.Area}-{row.Id}", 0, 0), wrong, "Put it back and ask again."));

    private static IEnumerable<Category> Held(Policy policy, SettledVisit settled)
    {
        var mask = Statuses.Of(policy, settled.Insured, settled.Visit);
        return policy.Categories.Where((_, i) => i > 0 && (mask >> i & 1) != 0);
    }

    private FhirRelation Relation(InsuranceRelation relation) =>
        new()
        {
            Scheme = Coded("insutype", relation.Scheme),
            PersonType = relation.PersonType.Length > 0 ? Coded("psn_type", relation.PersonType) : null,
            From = relation.ValidFrom,
            To = relation.ValidTo,
        };

    private static FhirVisit Visit(VisitRow row, SettledVisit settled) =>
        new()
        {
            Id = row.Id.ToString(CultureInfo.InvariantCulture),
            Kind = Coded(CodeField.Visit, settled.Visit.Kind),
            From = settled.Visit.Admitted ?? settled.Visit.Date,
            To = settled.Visit.Date,
            Diagnoses = row.Disease is { } disease ? [new FhirCode(disease, new Bilingual(disease, null))] : [],
            Referral = settled.Visit.Referral < 0 ? null : Coded(CodeField.Referral, settled.Visit.Referral),
        };

    private static FhirLayer Layer(LayerResult result) =>
        new()
        {
            Layer = new FhirCode(result.Layer.Key, result.Layer.Title),
            Fund = new FhirCode(result.Layer.Fund.Key, result.Layer.Fund.Title),
            IsAssistance = result.Layer.Fund.Field == Settler.AssistanceField,
            Paid = result.Paid,
            Base = result.Work is { } work ? new Money((long)work.Base.RoundHalfUp()) : null,
            Deductible = result.Work is { } borne ? new Money((long)borne.Borne.RoundHalfUp()) : null,
            Rates =
            [
                .. (result.Work?.Bands ?? [])
                    .Where(band => !band.IsLump && band.Amount > Fraction.Zero)
                    .Select(band => new Rate(band.Rate)),
            ],
        };

    // A layer that is not for the visit or the person says nothing; what the institution bears is no fund's.
    private static bool IsTold(LayerResult result) =>
        result.Layer.Fund.Field != Settler.HospitalField
        && (result.Paid != Money.Zero || (result.Work is { } work && result.Outcome == LayerOutcome.Computed && work.Base > Fraction.Zero));

    private static Citation? Cite(LayerResult result) => result.Work?.Row.Cite ?? result.Layer.Cite;

    private static Bilingual Article(Citation cite) =>
        new(
            cite.Source.Title.Chinese is { } chinese ? $"{chinese} {cite.Place}".TrimEnd() : null,
            cite.Source.Title.English is { } english ? $"{english} {cite.Place}".TrimEnd() : null
        );

    // A category that a later policy no longer names keeps its key.
    private FhirCode Category(string area, StatusPeriod status)
    {
        try
        {
            var known = policies.On(area, status.ValidFrom).Policy.Categories.FirstOrDefault(each => each.Key == status.Category);
            return new FhirCode(status.Category, known?.Title ?? new Bilingual(null, status.Category));
        }
        catch (Refusal)
        {
            return new FhirCode(status.Category, new Bilingual(null, status.Category));
        }
    }

    private static FhirCode Coded(CodeField field, int code) => new(Codes.Of(field)[code], CodeWords.Of(field, code));

    private FhirCode Coded(string dictionary, string code) => new(code, new Bilingual(dictionaries.Label(dictionary, code) ?? code, null));

    private static DateTimeOffset Instant(long micros) =>
        DateTimeOffset.UnixEpoch.AddTicks(micros * TimeSpan.TicksPerMicrosecond).ToOffset(TimeSpan.FromHours(8));
}
