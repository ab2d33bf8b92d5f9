using Tuodi.Storage.Rows;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Journal;

/// <summary>An entry.</summary>
/// <param name="Entry">Its head.</param>
/// <param name="Settlement">The settlement that it is of, or nothing.</param>
/// <param name="Sum">What its lines come to in fen: nothing, or it is out of balance.</param>
/// <param name="Lines">Its lines.</param>
public sealed record EntryShown(JournalEntryRow Entry, long? Settlement, long Sum, TableView Lines);
