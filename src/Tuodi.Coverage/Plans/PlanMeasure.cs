namespace Tuodi.Coverage.Plans;

/// <summary>The key measures of the provincial plans that the study compares.</summary>
public enum PlanMeasure
{
    /// <summary>The plan itself (“十四五”医疗保障规划).</summary>
    Plan,

    /// <summary>Outpatient mutual aid of employees (职工门诊共济保障).</summary>
    EmployeesOutpatient,

    /// <summary>The level at which the residents' fund is pooled (居民医保统筹层次).</summary>
    ResidentsPooling,

    /// <summary>The level at which the employees' fund is pooled (职工医保统筹层次).</summary>
    EmployeesPooling,

    /// <summary>The level at which the assistance fund is pooled (医疗救助统筹层次).</summary>
    AssistancePooling,

    /// <summary>The clean-up to the benefit list (待遇清单制度).</summary>
    BenefitList,

    /// <summary>From one system with tiers to one tier (一制一档).</summary>
    OneTier,
}
