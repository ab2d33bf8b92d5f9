using Tuodi.Kernel;

namespace Tuodi.Office.Lists;

/// <summary>A line of the yearly table of veterans' supplements (优抚医疗补助标准).</summary>
/// <param name="Spot">Where it stands.</param>
/// <param name="VeteranKind">The kind of veteran, without the uneven blanks around its slashes.</param>
/// <param name="Amount">What is paid for inpatient care in a year.</param>
public sealed record VeteranQuotaRow(Spot Spot, string VeteranKind, Money? Amount);
