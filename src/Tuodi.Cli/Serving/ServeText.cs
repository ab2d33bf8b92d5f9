using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Tuodi.Server.Demonstration;
using Tuodi.Server.Gateway.Signing;
using Tuodi.Storage.Databases;

namespace Tuodi.Cli.Serving;

/// <summary>Says what is served, from where, and who is let in; never a secret.</summary>
internal static class ServeText
{
    public static void Write(WebApplication app, IDatabase database, ServeSettings settings, bool isDemo)
    {
        Line("listening", string.Join(", ", app.Urls));
        Line("database", $"{(database.Kind == DatabaseKind.Sqlite ? "SQLite" : "PostgreSQL")} {database.Place}");
        Line("policies", settings.Over is null ? settings.Policies : $"{settings.Policies}, over them {settings.Over}");
        Line("callers", Callers(app.Services.GetRequiredService<GatewayOptions>()));
        if (isDemo)
        {
            Demo();
        }
    }

    private static string Callers(GatewayOptions options)
    {
        var callers = new List<string>();
        void Add(string family, IList<CallerKey> keys)
        {
            if (keys.Count > 0)
            {
                callers.Add($"{family} {string.Join(", ", keys.Select((key, i) => key.Id.Length > 0 ? key.Id : $"apikey {i}"))}");
            }
        }

        Add("service bus", options.Csb);
        Add("Rio", options.Tif);
        Add("plain", options.Plain);
        switch (options.WithoutKey ?? (options.HasKeys ? KeylessCallers.None : KeylessCallers.Loopback))
        {
            case KeylessCallers.Loopback:
                callers.Add("programs on this machine without a key");
                break;
            case KeylessCallers.Any:
                callers.Add("anybody without a key");
                break;
        }

        return string.Join("; ", callers);
    }

    private static void Demo()
    {
        Console.WriteLine();
        Console.WriteLine(
            "A county invented for trying hospital clients out (虚构): persons, hospitals, catalogue and benefits are nobody's."
        );
        Line("division", $"{DemoCounty.Area} (insuplc_admdvs); any division of care is taken");
        Line("hospitals", string.Join(", ", DemoCounty.Hospitals.Select(hospital => $"{hospital.Code} (level {hospital.Level})")));
        Line("service bus", $"access key {DemoCounty.Settings["Gateway:Csb:0:Id"]}, secret {DemoCounty.Settings["Gateway:Csb:0:Secret"]}");
        Line("Rio", $"paasid {DemoCounty.Settings["Gateway:Tif:0:Id"]}, token {DemoCounty.Settings["Gateway:Tif:0:Secret"]}");
        Line("items", "data/catalogue/sample.csv");
        Console.WriteLine();
        Console.WriteLine("  psn_no                certno              name  insutype  category");
        foreach (var person in DemoCounty.Persons)
        {
            Console.WriteLine($"  {person.Id}  {person.CertNo}  {person.Name}  {person.Scheme}       {person.Category ?? "-"}");
        }
    }

    private static void Line(string what, string value) => Console.WriteLine($"{what, -11} {value}");
}
