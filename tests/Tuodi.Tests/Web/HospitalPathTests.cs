using Tuodi.Server.Demonstration;
using Tuodi.Server.Safety.Access;
using Tuodi.Storage.Settling;
using Tuodi.Tests.Gateway;
using Tuodi.Tests.Gateway.Clients;
using Tuodi.Tests.Gateway.Served;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Web;

/// <summary>A hospital settles over its interface; its own window and the clerk see the bill in the console, the clerk takes it back, the book agrees, and the hospital is told. The person is invented.</summary>
public sealed class HospitalPathTests(BrowserFixture browser)
{
    private const string Person = "P0000000001";
    private const string Certno = "99999919510101001X";

    [Fact]
    public async Task A_bill_from_the_interface_is_seen_explained_and_taken_back()
    {
        await using var server = await ConsoleServer.StartAsync(
            settler: new Settler(TestCounty.Settler.Policies, RunningServer.Data.Codes.Care()),
            settings: [.. DemoCounty.Settings.Select(each => (each.Key, each.Value))]
        );
        using var http = server.Fresh();
        var client = new ClientD(http, TestCounty.Hospital, () => server.County.Clock.Now, "test-ak", "test-sk")
        {
            InsuredAt = TestCounty.Area,
            CareAt = TestCounty.Area,
        };
        var visit = await client.AdmitAsync(Person, Certno, "390");
        await client.UploadFeesAsync(visit, Person, ("1", "A1", 20_000m));
        await client.DischargeAsync(visit, Person, "390");
        var info = (await client.SettleAsync("2304", visit, Person, Certno, "390", 20_000m))["setlinfo"]!;
        var (settlement, cash) = (info.Say("setl_id"), new Tuodi.Kernel.Money((long)(info.Yuan("psn_cash_pay") * 100)));

        // The hospital's own window: its bill with the explanation, and nothing of the books.
        await using var window = await browser.WindowAsync();
        await server.SignInAsync(window, await server.TokenAsync("zhou.hospital", Role.Hospital));
        var desk = await window.NewPageAsync();
        await desk.GotoAsync(new Uri(server.Address, "/console").ToString());
        (await desk.Locator("a[href='/console/journal']").CountAsync()).ShouldBe(0);
        await desk.ClickAsync("nav.side a[href='/console/settlements']");
        await desk.ClickAsync($"a[href='/console/settlements/420502/{settlement}']");
        (await desk.InnerTextAsync("main")).ShouldContain(cash.ToString());

        await using var office = await browser.WindowAsync();
        await server.SignInAsync(office, await server.TokenAsync("li.handling", Role.Handling));
        var clerk = await office.NewPageAsync();
        await clerk.GotoAsync(new Uri(server.Address, $"/console/settlements?person={Person}").ToString());
        await clerk.ClickAsync($"a[href='/console/settlements/420502/{settlement}']");
        await clerk.ClickAsync("summary >> nth=1");
        await clerk.ClickAsync("main a >> text=冲正");
        await clerk.FillAsync("#field-reason", "重复收费，虚构");
        await clerk.ClickAsync("main button[type=submit]");
        await clerk.WaitForURLAsync($"**/console/settlements/420502/{settlement}");
        (await clerk.InnerTextAsync("main")).ShouldContain("这笔结算已经冲正");

        // The book: everything that was posted comes to nothing. The hospital: its settlement no longer stands.
        (await server.County.QueryAsync<long>("select coalesce(sum(amount), 0) from posting group by account")).ShouldAllBe(sum =>
            sum == 0
        );
        (await client.SettlementAsync(visit, settlement, Person))["setlinfo"]!.Say("refd_setl_flag").ShouldBe("1");
        await desk.ReloadAsync();
        (await desk.InnerTextAsync("main")).ShouldContain("这笔结算已经冲正");
    }
}
