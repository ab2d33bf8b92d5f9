using Tuodi.Server.Demonstration;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Gateway.Served;

/// <summary>Whoever is treated, wherever and for whatever bill: each identity of the interface document holds, in advance, in earnest and undone.</summary>
public sealed class EveryPersonTests(PostgresFixture postgres)
{
    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Every_identity_holds_for_every_person(string database)
    {
        await using var county = await ServedCounty.StartAsync(database, postgres);
        var sums = (Bills: 0m, Funds: 0m);
        for (var person = 1; person <= DemoCounty.Persons.Count; person++)
        {
            var scheme = DemoCounty.Persons[person - 1].Scheme;
            var hospital = DemoCounty.Hospitals[person % 4].Code;
            var client = county.Client(hospital: hospital);
            var (total, odd) = (1_000.01m * person * person, 33.33m * person);
            var visit = await client.AdmitAsync(ServedCounty.Person(person), ServedCounty.Certno(person), scheme);
            await client.UploadFeesAsync(
                visit,
                ServedCounty.Person(person),
                ("1", ServedCounty.InPolicy, total),
                ("2", ServedCounty.OwnPay, odd),
                ("3", "C14020300000000000010000003", 7_777.77m)
            );
            var bill = total + odd + 7_777.77m;
            var asked = Input.Data(
                ("psn_no", ServedCounty.Person(person)),
                ("mdtrt_id", visit),
                ("insutype", scheme),
                ("medfee_sumamt", bill),
                ("acct_used_flag", "1")
            );
            Identities.Hold(await client.CallAsync("2303", (System.Text.Json.Nodes.JsonObject)asked.DeepClone()));
            var settled = await client.CallAsync("2304", asked);
            Identities.Hold(settled);
            settled["setlinfo"]!.Yuan("overlmt_selfpay").ShouldBe(497.77m);
            settled["setlinfo"]!.Yuan("preselfpay_amt").ShouldBe(728m);
            sums = (sums.Bills + bill, sums.Funds + settled["setlinfo"]!.Yuan("fund_pay_sumamt"));
        }

        (await county.QueryAsync<long>("select cast(sum(total) as bigint) from settlement")).ShouldBe([(long)(sums.Bills * 100)]);
        (await county.QueryAsync<long>("select cast(sum(fund_total) as bigint) from settlement")).ShouldBe([(long)(sums.Funds * 100)]);
        (await county.QueryAsync<long>("select cast(sum(amount) as bigint) from posting")).ShouldBe([0]);
    }
}
