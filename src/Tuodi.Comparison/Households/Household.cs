namespace Tuodi.Comparison.Households;

/// <summary>A family (家庭) that is put through every place's rules: how many live in it, who of them was ill, and what that cost.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Size">How many persons live in it, the healthy ones included.</param>
/// <param name="Members">Those who had visits.</param>
public sealed record Household(string Id, int Size, IReadOnlyList<Member> Members)
{
    /// <summary>The recipient categories that anybody in it holds, in their order; <c>ordinary</c> where nobody holds one.</summary>
    public string Category { get; } =
        Members.SelectMany(member => member.Person.Categories).Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } held
            ? string.Join('+', held)
            : "ordinary";

    /// <summary>The bill of the household, in fen.</summary>
    public long Bill => Members.Sum(member => member.Visits.Sum(visit => visit.Visit.Bill.Total.Fen));
}
