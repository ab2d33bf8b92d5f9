using Tuodi.Kernel;

namespace Tuodi.Web.Pages.PartsShown;

/// <summary>An invented row.</summary>
internal sealed record PartsRow(string Name, DateOnly Day, Money Amount, bool IsGood);
