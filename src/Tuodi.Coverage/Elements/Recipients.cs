namespace Tuodi.Coverage.Elements;

/// <summary>The classes of recipients by which the study prints standards (Table 2).</summary>
public enum Recipients
{
    /// <summary>Special hardship, orphans, minimum living, returned to poverty (重点救助对象).</summary>
    Priority,

    /// <summary>Marginal to the minimum living guarantee, monitored, low income (低收入救助对象).</summary>
    LowIncome,

    /// <summary>Impoverished by illness or by expenditure, and whom a place adds (其他救助对象).</summary>
    Other,
}
