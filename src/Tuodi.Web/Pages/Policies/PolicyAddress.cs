using Tuodi.Kernel;
using Tuodi.Policies.Documents;

namespace Tuodi.Web.Pages.Policies;

/// <summary>Where documents are: as pages, and as files without the folders of the machine.</summary>
internal static class PolicyAddress
{
    /// <summary>The list of places.</summary>
    public const string List = "/console/policies";

    /// <summary>The comparison of two documents.</summary>
    public const string Compare = "/console/policy-comparison";

    /// <summary>Where drafts are tried.</summary>
    public const string Try = "/console/policy-draft";

    /// <summary>The name of a document within its division.</summary>
    public static string Document(Policy policy) => Path.GetFileNameWithoutExtension(policy.Files[^1]);

    /// <summary>The name of a document among all: division and document.</summary>
    public static string Name(Policy policy) => $"{policy.Division.Digits}/{Document(policy)}";

    /// <summary>The page of a document.</summary>
    public static string Of(Policy policy) => $"{List}/{policy.Division.Digits}/{Uri.EscapeDataString(Document(policy))}";

    /// <summary>A file with its folder.</summary>
    public static string Short(string file) => new Spot(file, 0, 0).Short.File;

    /// <summary>A place in a file.</summary>
    public static string Short(Spot spot) => spot.Short.ToString();
}
