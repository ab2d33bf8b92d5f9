using Tuodi.Legislation.Register;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Legislation.Texts;

/// <summary>What encodes the articles of a text.</summary>
/// <param name="Text">The text.</param>
/// <param name="Articles">Article by article.</param>
/// <param name="All">How many articles it has.</param>
/// <param name="Missed">How many have figures and are encoded by nobody.</param>
public sealed record ArticlesShown(RegisteredText Text, TableView Articles, int All, int Missed);
