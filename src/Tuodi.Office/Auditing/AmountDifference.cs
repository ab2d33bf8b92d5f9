using Tuodi.Kernel;

namespace Tuodi.Office.Auditing;

/// <summary>An amount of a row that its reversal does not take back.</summary>
/// <param name="Title">What the amount is.</param>
/// <param name="Row">The row's; nothing where its list does not tell it.</param>
/// <param name="Reversal">The reversal's.</param>
internal readonly record struct AmountDifference(Bilingual Title, Money? Row, Money? Reversal);
