using Tuodi.Kernel;

namespace Tuodi.Coverage.Plans;

/// <summary>The names of measures and states in both languages, and the short ones of options and JSON.</summary>
public static class PlanWords
{
    /// <summary>A measure.</summary>
    public static Bilingual Of(PlanMeasure measure) =>
        measure switch
        {
            PlanMeasure.Plan => new("规划", "plan"),
            PlanMeasure.EmployeesOutpatient => new("职工门诊共济", "employees' outpatient mutual aid"),
            PlanMeasure.ResidentsPooling => new("居民医保统筹", "residents' pooling"),
            PlanMeasure.EmployeesPooling => new("职工医保统筹", "employees' pooling"),
            PlanMeasure.AssistancePooling => new("医疗救助统筹", "assistance pooling"),
            PlanMeasure.BenefitList => new("待遇清单", "benefit list"),
            _ => new("一制一档", "one tier"),
        };

    /// <summary>A state.</summary>
    public static Bilingual Of(PlanState state) =>
        state switch
        {
            PlanState.Done => new("已办", "done"),
            PlanState.Planned => new("计划中", "planned"),
            _ => new("未知", "unknown"),
        };

    /// <summary>A level of pooling as the book writes it; nothing where it writes none.</summary>
    public static Bilingual? OfLevel(string? level) =>
        level switch
        {
            null => null,
            "province" => new("省级", level),
            _ => new("市级", level),
        };

    /// <summary>A fund mode of pooling as the book writes it; nothing where it writes none.</summary>
    public static Bilingual? OfMode(string? mode) =>
        mode switch
        {
            null => null,
            "unified" => new("统收统支", mode),
            _ => new("调剂金", mode),
        };

    /// <summary>The word of options, JSON and the book.</summary>
    public static string Key(PlanState state) => Of(state).English!;

    /// <summary>The word of options, JSON and the book.</summary>
    public static string Key(PlanMeasure measure) =>
        measure switch
        {
            PlanMeasure.Plan => "plan",
            PlanMeasure.EmployeesOutpatient => "employees-outpatient",
            PlanMeasure.ResidentsPooling => "residents-pooling",
            PlanMeasure.EmployeesPooling => "employees-pooling",
            PlanMeasure.AssistancePooling => "assistance-pooling",
            PlanMeasure.BenefitList => "benefit-list",
            _ => "one-tier",
        };
}
