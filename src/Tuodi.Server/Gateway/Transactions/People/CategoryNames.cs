using Tuodi.Kernel;
using Tuodi.Storage.Settling;
using Tuodi.Storage.Transactions;

namespace Tuodi.Server.Gateway.Transactions.People;

/// <summary>What recipient categories are called in the policy of a place: several share one identity code, so a remark says which.</summary>
/// <param name="policies">The rules.</param>
internal sealed class CategoryNames(PolicyShelf policies)
{
    /// <summary>The category of severely disabled persons, of whom a grade is shown.</summary>
    public const string Disabled = "severe-disability";

    /// <summary>The Chinese name of a category; its key where the place has no policy, or none that names it.</summary>
    public string Of(string area, DateOnly day, string category) => TitleOf(area, day, category).In(Language.Chinese);

    /// <summary>What a category is called; its key where the place has no policy, or none that names it.</summary>
    public Bilingual TitleOf(string area, DateOnly day, string category)
    {
        try
        {
            return policies.On(area, day).Policy.Categories.FirstOrDefault(each => each.Key == category)?.Title
                ?? new Bilingual(category, category);
        }
        catch (Refusal)
        {
            return new Bilingual(category, category);
        }
    }
}
