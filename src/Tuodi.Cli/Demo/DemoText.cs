using Tuodi.Kernel;
using Tuodi.Server.Demonstration;
using Tuodi.Simulation.Calibration;
using Tuodi.Simulation.Plan;

namespace Tuodi.Cli.Demo;

/// <summary>What <c>tuodi demo</c> says: what is made, what it came to, who may sign in.</summary>
internal static class DemoText
{
    public static void Start(CountyPlan plan, DemoChoice choice, string place)
    {
        Say($"{plan.Name}: {choice.Persons:N0} 人 persons, 种子 seed {choice.Seed}");
        Say($"  {place}");
    }

    public static void Made(DemoChoice choice, DemoResult result, TimeSpan took)
    {
        Say($"户 households {result.Households:N0}, 救助对象 recipients {result.Recipients:N0}, 就诊 visits {result.Visits:N0}");
        Say(
            $"结算 settlements {result.Settlements:N0}, 撤销 taken back {result.Reversals:N0}, 重发 sent again {result.Repetitions:N0}, 用时 in {took.TotalSeconds:N1} s"
        );
        if (choice.Outpatient < Simulation.Care.YearDraw.AllOutpatient)
        {
            Say($"普通门诊只模拟了 {choice.Outpatient}% Only {choice.Outpatient} % of general outpatient visits were let happen");
        }

        Judged(result.Report);
    }

    public static void Judged(CalibrationReport report)
    {
        var judged = report.Figures.Where(figure => figure.Meets is not null).ToList();
        Say(
            $"校准 calibration: {judged.Count(figure => figure.Meets == true)}/{judged.Count} 项在抽样误差内 figures within sampling error; 假设 assumptions: {report.Assumptions.Count}; tuodi demo --report"
        );
    }

    public static void Found(string place, DemoMark mark) =>
        Say(
            $"已有演示库 There already: {place}, {mark.Persons:N0} 人 persons, {mark.Settlements:N0} 结算 settlements (--fresh 重建 makes it anew)"
        );

    public static void OtherPlan() => Say("数据文件自建库后已改动 data/demo/county.yaml has changed since; --fresh 重建 makes it anew");

    public static void Users(CountyPlan plan)
    {
        Say(string.Empty);
        Say(
            "演示用户，人员和机构均为虚构，切勿用于真实数据 Users of the demonstration; persons and institutions are invented; never for real data:"
        );
        Say($"  {string.Join("  ", DemoUsers.All.Select(user => user.Id))}");
        Say($"  口令 password  {DemoUsers.Password}");
        Say($"  参保区划 division {plan.Division} {plan.Name.In(Language.Chinese)}");
        Say(string.Empty);
    }

    private static void Say(string line) => Console.WriteLine(line);
}
