using System.Text;
using System.Text.Json.Nodes;
using Tuodi.Bench.Service;
using Tuodi.Storage.Databases;
using Tuodi.Tests.Gateway.Clients;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Gateway.Served;

/// <summary>A database that is lost and comes back: the hospital is told that the outcome is not known, asks again, and has settled once.</summary>
public sealed class LostDatabaseTests
{
    [Fact]
    public async Task A_hospital_asks_again_until_the_database_is_back()
    {
        await using var cluster = await PrivateCluster.StartAsync(PostgresFixture.Folder());
        await cluster.CreateAsync("county");
        await using var county = await ServedCounty.StartAsync(new PostgresDatabase(cluster.ConnectionString("county")));
        var client = county.Client();
        var visit = await ServedCounty.BilledStayAsync(client, 1, 20_000m);
        await cluster.Kill();
        var stopped = await Should.ThrowAsync<ClientStoppedException>(() => ServedCounty.SettleAsync(client, visit, 1, 20_000m));
        stopped.Status.ShouldBe(503);
        stopped.Message.ShouldContain("数据库暂不可用，结果未知，请稍后用同一报文ID重试");
        (await Should.ThrowAsync<ClientStoppedException>(() => client.PersonAsync(ServedCounty.Certno(1), "甲某"))).Status.ShouldBe(503);

        await cluster.BeginAsync();
        await ServedCounty.SettleAsync(client, visit, 1, 20_000m);
        var answer = JsonNode.Parse(Encoding.UTF8.GetString(await client.SendAgainAsync()))!;
        answer["infcode"]!.GetValue<int>().ShouldBe(0);
        (await county.QueryAsync<long>("select count(*) from settlement")).ShouldBe([1]);
    }
}
