using Tuodi.Web.Framing;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Journal;

/// <summary>The entries of an account in a month.</summary>
/// <param name="Account">The account.</param>
/// <param name="Month">The month.</param>
/// <param name="Entries">The entries, newest first.</param>
public sealed record BookedShown(string Account, Month Month, TableView Entries);
