using Tuodi.Kernel;

namespace Tuodi.Policies.Documents;

/// <summary>A recipient category (救助对象类别).</summary>
/// <param name="Index">Its bit in masks; 0 is a person with none.</param>
/// <param name="Key">Its name in documents and cases.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="LookBack">How long before recognition visits count.</param>
/// <param name="Valid">How long recognition lasts.</param>
/// <param name="DuringStay">Whether the better status of any day of a stay counts.</param>
public sealed record Category(int Index, string Key, Bilingual Title, StatusWindow LookBack, StatusWindow Valid, bool DuringStay)
{
    /// <summary>The name of the category of persons who have none.</summary>
    public const string Ordinary = "ordinary";
}
