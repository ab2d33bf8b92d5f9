using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Tuodi.Kernel;
using Tuodi.Server.Fhir.Records;
using Tuodi.Server.Fhir.Resources;

namespace Tuodi.Tests.Fhir;

/// <summary>What a reader adds up from the JSON alone comes to the bill, to the fen.</summary>
public sealed class ReconciliationTests
{
    [Theory]
    [InlineData("ClaimResponse")]
    [InlineData("ExplanationOfBenefit")]
    public void Adjudications_and_totals_make_the_bill(string type) =>
        Prop.ForAll(Settlements.ToArbitrary(), settlement => Reconciles(SettlementResources.ByType[type](settlement.Checked()), settlement))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_items_of_a_claim_make_its_total() =>
        Prop.ForAll(
                Settlements.ToArbitrary(),
                settlement =>
                {
                    var claim = JsonNode.Parse(ClaimResource.Of(settlement).ToJsonString())!;
                    return claim["item"]!.AsArray().Sum(item => Value(item!["net"])) == Value(claim["total"]);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_settlement_a_fen_off_is_refused_and_the_person_not_named()
    {
        var refused = Should.Throw<ProblemException>(() => SampleSource.Unbalanced.Checked());
        refused.Problems.Single().Wrong.ShouldBe("Funds, person and institution pay ¥23,442.45 of a bill of ¥23,442.46");
        refused.Message.ShouldNotContain(Sample.Person.Key.Local);
    }

    [Fact]
    public void Account_and_cash_that_are_not_the_persons_part_are_refused() =>
        Should.Throw<ProblemException>(() => (Sample.All["inpatient"] with { Account = new Money(1) }).Checked());

    [Fact]
    public void A_document_number_as_the_persons_number_is_refused() =>
        Should.Throw<ProblemException>(() => (Sample.Person with { Key = new FhirKey("330100", Sample.Person.CertNo) }).Checked());

    private static Gen<Money> Amounts => Gen.Choose(0, int.MaxValue).Select(fen => new Money(fen));

    private static Gen<FhirSettlement> Settlements =>
        from paid in Amounts.ListOf()
        from account in Amounts
        from cash in Amounts
        from institution in Amounts
        from cuts in Gen.Choose(0, 1000).ArrayOf(3)
        from reversed in Gen.Elements(true, false)
        select Of([.. paid.Take(6)], account, cash, institution, cuts, reversed);

    private static FhirSettlement Of(IReadOnlyList<Money> paid, Money account, Money cash, Money institution, int[] cuts, bool reversed)
    {
        var total = paid.Aggregate(account + cash + institution, (sum, next) => sum + next).Fen;
        var edges = cuts.Order().Select(cut => (long)((Int128)total * cut / 1000)).ToArray();
        return Sample.All[reversed ? "reversed" : "inpatient"] with
        {
            Layers = [.. paid.Select((fen, i) => Sample.Layer($"layer-{i}", "层", fen.Fen, i > 1, Rate.OfPercent(i)))],
            Bill = new FhirBill(
                new Money(edges[0]),
                new Money(edges[1] - edges[0]),
                new Money(edges[2] - edges[1]),
                new Money(total - edges[2])
            ),
            Account = account,
            Cash = cash,
            PersonPart = account + cash,
            InstitutionPart = institution,
        };
    }

    private static bool Reconciles(JsonObject resource, FhirSettlement settlement)
    {
        var json = JsonNode.Parse(resource.ToJsonString())!;
        var bill = settlement.Bill.Total.Fen / 100m;
        decimal Adjudicated(string code) => Sum(json["adjudication"], code);
        decimal Total(string code) => Sum(json["total"], code);
        var items = json["item"]!.AsArray().Sum(item => Sum(item!["adjudication"], "submitted"));
        var payment = json["payment"]!;
        var adjustment = payment["adjustment"] is { } taken ? Value(taken) : 0m;
        return items == bill
            && Adjudicated("submitted") == bill
            && Adjudicated("benefit") + Adjudicated("copay") + Adjudicated("institution") == bill
            && Adjudicated("account") + Adjudicated("cash") == Adjudicated("copay")
            && Total("submitted") == bill
            && Total("benefit") + Total("copay") + Total("institution") == bill
            && Total("benefit") == Adjudicated("benefit")
            && Value(payment["amount"]) == Total("benefit") + adjustment
            && (settlement.Reversal is null || Value(payment["amount"]) == 0);
    }

    private static decimal Sum(JsonNode? adjudications, string code) =>
        adjudications!.AsArray().Where(a => (string?)a!["category"]!["coding"]![0]!["code"] == code).Sum(a => Value(a!["amount"]));

    private static decimal Value(JsonNode? amount)
    {
        ((string?)amount!["currency"]).ShouldBe("CNY");
        return amount["value"]!.GetValue<decimal>();
    }
}
