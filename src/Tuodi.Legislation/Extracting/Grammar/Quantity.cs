namespace Tuodi.Legislation.Extracting.Grammar;

/// <summary>A number with its unit: 2.6万元 is 26000 yuan, 百分之五十 is 50 percent, 一点五倍 is 1.5 times.</summary>
internal readonly record struct Quantity(QuantityKind Kind, decimal Value);
