using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Layers;

namespace Tuodi.Settlement.Results;

/// <summary>A category or row that would have paid less, or the same.</summary>
public sealed record Alternative(Category Category, Row Row, Money Paid);
