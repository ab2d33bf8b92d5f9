using Tuodi.Policies.Conditions;
using Tuodi.Settlement.Facts;
using Tuodi.Tests.Service;

namespace Tuodi.Tests.Promises;

/// <summary>A person of the naive county: what the register would say, in plain lists.</summary>
/// <param name="number">The person's place among the county's persons.</param>
internal sealed class NaivePerson(int number)
{
    public int Number => number;

    public Dictionary<string, long> Accounts { get; } = new(StringComparer.Ordinal);

    public List<(string Category, DateOnly From, DateOnly? To)> Statuses { get; } = [];

    public bool IsInsured(string scheme) => Accounts.ContainsKey(scheme);

    /// <summary>The person as a settlement of a day sees it.</summary>
    public Person On(DateOnly day, string scheme)
    {
        var held = new List<(string Category, DateOnly From, DateOnly? To)>();
        foreach (var category in Statuses.Select(status => status.Category).Distinct())
        {
            var periods = Statuses.Where(status => status.Category == category).OrderBy(status => status.From).ToList();
            var valid = periods.Where(status => status.From <= day && (status.To is null || day <= status.To)).ToList();
            held.Add(valid.Count > 0 ? valid[^1] : periods[^1]);
        }

        return new Person
        {
            Scheme = Codes.Find(CodeField.Scheme, TestCounty.Codes.Scheme(scheme)!),
            Categories = [.. held.Select(status => status.Category)],
            Born = new DateOnly(1950 + (number % 60), 1, 1),
            Sex = Codes.Find(CodeField.Sex, number % 2 == 0 ? "male" : "female"),
            Since = held.ToDictionary(status => status.Category, status => status.From, StringComparer.Ordinal),
            Until = held.Where(status => status.To is not null)
                .ToDictionary(status => status.Category, status => status.To!.Value, StringComparer.Ordinal),
        };
    }
}
