using Tuodi.Policies.Evidence;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Policies;

/// <summary>How well a document stands.</summary>
/// <param name="Evidence">Its evidence on the day.</param>
/// <param name="Attention">What of it wants looking at.</param>
public sealed record EvidenceShown(DocumentEvidence Evidence, TableView Attention);
