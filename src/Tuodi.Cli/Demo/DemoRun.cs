using System.Diagnostics;
using System.Globalization;
using System.Net.NetworkInformation;
using Tuodi.Cli.Commands;
using Tuodi.Cli.Serving;
using Tuodi.Kernel;
using Tuodi.Server.Demonstration;
using Tuodi.Server.Gateway.Tables;
using Tuodi.Simulation.Plan;

namespace Tuodi.Cli.Demo;

/// <summary>Makes the demonstration where it is not there yet, and serves it.</summary>
internal sealed class DemoRun(DemoChoice choice)
{
    private static readonly string PlanFileName = Home.Folder(Path.Combine("data", "demo", "county.yaml"));
    private static readonly string Over = Home.Folder(Path.Combine("samples", "service", "policies"));

    public async Task<int> RunAsync()
    {
        var place = Path.GetFullPath(choice.Database);
        if (choice.Serve)
        {
            CheckPorts();
        }

        var plan = PlanFile.Read(PlanFileName);
        var mark = choice.Fresh ? null : DemoMark.Read(place);
        if (mark is null)
        {
            await MakeAsync(plan, place);
        }
        else
        {
            Check(mark, place);
            DemoText.Found(place, mark);
        }

        await DemoTexts.WriteAsync(place);
        DemoText.Users(plan);
        if (!choice.Serve)
        {
            return ExitCode.Good;
        }

        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Gateway:Division"] = plan.Division,
            ["Gateway:WithoutKey"] = "Loopback",
        };
        return await ServeRun.RunAsync(
            new ServeOptions(place, choice.Urls, null, Over, null, null, false) { IsInvented = true, Settings = settings }
        );
    }

    private async Task MakeAsync(CountyPlan plan, string place)
    {
        var watch = Stopwatch.StartNew();
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        DemoMark.Clear(place);
        DemoTexts.Clear(place);
        DemoText.Start(plan, choice, place);
        var data = InterfaceData.Load(Home.Folder(Path.Combine("data", "interface")));
        var options = new DemoOptions(
            plan,
            choice.Persons,
            choice.Seed,
            choice.Outpatient,
            Home.Folder("policies"),
            Over,
            Home.Folder(Path.Combine("data", "catalogue", "sample.csv"))
        )
        {
            Lists = Path.GetDirectoryName(place),
        };
        var progress = new DemoLines(Console.Out, !Console.IsOutputRedirected);
        var result = await DemoYear.RunAsync(place, data, options, progress, CancellationToken.None);
        progress.End();
        new DemoMark(choice.Persons, choice.Seed, choice.Outpatient, DemoMark.HashOf(PlanFileName), result.Settlements).Write(place);
        DemoText.Made(choice, result, watch.Elapsed);
    }

    private void Check(DemoMark mark, string place)
    {
        var isOther =
            (choice.IsPersonsSaid && mark.Persons != choice.Persons)
            || (choice.IsSeedSaid && mark.Seed != choice.Seed)
            || (choice.IsOutpatientSaid && mark.Outpatient != choice.Outpatient);
        if (isOther)
        {
            throw new ProblemException(
                new Problem(
                    new Spot(place, 0, 0),
                    new Bilingual(
                        $"此演示库是按 --persons {mark.Persons} --seed {mark.Seed} --outpatient {mark.Outpatient} 建立的",
                        $"This demonstration was made with --persons {mark.Persons} --seed {mark.Seed} --outpatient {mark.Outpatient}"
                    ),
                    new Bilingual(
                        "加 --fresh 重新建立，或用 --database 另选位置。",
                        "Add --fresh to make it anew, or name another place with --database."
                    )
                )
            );
        }

        if (mark.Plan != DemoMark.HashOf(PlanFileName))
        {
            DemoText.OtherPlan();
        }
    }

    // Asked before the work: nobody wants to wait for a county that cannot be shown.
    private void CheckPorts()
    {
        var taken = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Select(each => each.Port).ToHashSet();
        foreach (
            var url in (choice.Urls ?? ServeSettings.UrlsDefault).Split(
                ';',
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            )
        )
        {
            if (Uri.TryCreate(url, UriKind.Absolute, out var address) && taken.Contains(address.Port))
            {
                throw new ProblemException(
                    new Problem(
                        new Spot(url, 0, 0),
                        new Bilingual(
                            string.Create(CultureInfo.InvariantCulture, $"端口{address.Port}已被占用"),
                            string.Create(CultureInfo.InvariantCulture, $"Port {address.Port} is taken")
                        ),
                        new Bilingual(
                            "用 --urls 另选端口，如 --urls http://127.0.0.1:18081。",
                            "Choose another with --urls, such as --urls http://127.0.0.1:18081."
                        )
                    )
                );
            }
        }
    }
}
